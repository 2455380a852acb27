//! The guard at work: every free text goes through here before it is kept, sent or looked for.
//! Whoever reads a form puts [`Guarding::read`] beside its own reading, so that all faults are told at once.

use domain::{
    fault::{Concern, Fault, FieldCode, FieldFault},
    form::RawForm,
    guard::{self, Finding, Guard, Verdict},
    observation::field,
};

#[derive(Clone, Copy)]
pub struct Guarding(Guard);

/// What the guard says of a form.
#[derive(Debug, Default)]
pub struct Examined {
    /// What blocks, by field.
    pub faults: Vec<FieldFault>,
    /// What warns, save what was said to be no person.
    pub concerns: Vec<Concern>,
}

impl Examined {
    /// What was read of the form, unless something in it blocks: the guard's faults come after the form's own.
    pub fn unblocked<T>(&mut self, read: Result<T, Fault>) -> Result<T, Fault> {
        match read {
            Err(Fault::Invalid(mut faults)) => {
                faults.append(&mut self.faults);
                Err(Fault::Invalid(faults))
            }
            Ok(_) if !self.faults.is_empty() => Err(Fault::Invalid(std::mem::take(&mut self.faults))),
            read => read,
        }
    }

    /// The same, for forms on which nothing else is asked: what warns must be confirmed, too.
    pub fn settled<T>(mut self, read: Result<T, Fault>) -> Result<T, Fault> {
        let read = self.unblocked(read)?;
        if self.concerns.is_empty() { Ok(read) } else { Err(Fault::Unconfirmed(self.concerns)) }
    }
}

impl Guarding {
    pub fn new(guard: Guard) -> Self {
        Self(guard)
    }

    /// Examines these fields of a form, masked first when its sender asked for that: the form to be read, and
    /// what is still to be said of it.
    pub fn examined(self, form: &RawForm, fields: &[&str]) -> (RawForm, Examined) {
        let form = if form.is_set(field::MASK) { self.masked(form, fields) } else { form.clone() };
        let examined = self.read(&form, fields);
        (form, examined)
    }

    /// Examines these fields of a form. Each kind that blocks is told once for a field.
    pub fn read(self, form: &RawForm, fields: &[&str]) -> Examined {
        let mut examined = Examined::default();
        for &name in fields {
            let text = form.get(name);
            for Finding { start, end, kind } in self.0.examine(text) {
                match kind.verdict() {
                    Verdict::Block => {
                        let fault = FieldFault { field: name.to_owned(), code: FieldCode::Identifies(kind) };
                        if !examined.faults.contains(&fault) {
                            examined.faults.push(fault);
                        }
                    }
                    Verdict::Warn if form.all(field::NOT_A_PERSON).any(|said| said == &text[start..end]) => {}
                    Verdict::Warn => {
                        examined.concerns.push(Concern::Person { field: name.to_owned(), start, end, kind });
                    }
                }
            }
        }
        examined
    }

    /// Everything that is found in these fields of a form, what blocks included.
    pub fn findings(self, form: &RawForm, fields: &[&str]) -> Vec<Concern> {
        let of = |name: &&str| {
            let field = (*name).to_owned();
            let found = self.0.examine(form.get(name)).into_iter();
            found.map(move |Finding { start, end, kind }| Concern::Person { field: field.clone(), start, end, kind })
        };
        fields.iter().flat_map(of).collect()
    }

    /// The form with everything masked that the guard finds in these fields.
    pub fn masked(self, form: &RawForm, fields: &[&str]) -> RawForm {
        self.masking(form, fields, |_| true)
    }

    /// The form with what blocks masked: what may be kept before it is sent.
    pub fn keepable(self, form: &RawForm, fields: &[&str]) -> RawForm {
        self.masking(form, fields, |finding| finding.kind.verdict() == Verdict::Block)
    }

    /// Whether a text holds something that blocks.
    pub fn blocks(self, text: &str) -> bool {
        self.0.examine(text).iter().any(|finding| finding.kind.verdict() == Verdict::Block)
    }

    fn masking(self, form: &RawForm, fields: &[&str], which: impl Fn(&Finding) -> bool) -> RawForm {
        let mut masked = form.clone();
        for &name in fields {
            let text = form.get(name);
            let found: Vec<Finding> = self.0.examine(text).into_iter().filter(&which).collect();
            if !found.is_empty() {
                masked.set(name, guard::masked(text, &found));
            }
        }
        masked
    }
}
