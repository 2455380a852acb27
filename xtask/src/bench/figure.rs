//! One measured value, with the target it is held against.

use serde_json::{Value, json};

/// A value in `unit`, and what it ought to be.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    pub name: String,
    pub value: f64,
    /// As it is printed after the value: `kB`, `ms`, `MB`, `/s`.
    pub unit: &'static str,
    pub target: Option<Target>,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Target {
    AtMost(f64),
    AtLeast(f64),
}

impl Figure {
    /// Whether the target is reached; nothing where there is none.
    pub fn is_met(&self) -> Option<bool> {
        self.target.map(|target| match target {
            Target::AtMost(limit) => self.value <= limit,
            Target::AtLeast(limit) => self.value >= limit,
        })
    }

    pub fn to_json(&self) -> Value {
        let (at_most, at_least) = match self.target {
            Some(Target::AtMost(limit)) => (Some(limit), None),
            Some(Target::AtLeast(limit)) => (None, Some(limit)),
            None => (None, None),
        };
        json!({
            "name": self.name,
            "value": self.value,
            "unit": self.unit,
            "at_most": at_most,
            "at_least": at_least,
            "met": self.is_met(),
        })
    }

    fn cells(&self) -> [String; 4] {
        let target = match self.target {
            Some(Target::AtMost(limit)) => format!("≤ {} {}", number(limit), self.unit),
            Some(Target::AtLeast(limit)) => format!("≥ {} {}", number(limit), self.unit),
            None => String::new(),
        };
        let met = self.is_met().map_or("", |met| if met { "yes" } else { "NO" });
        [self.name.clone(), format!("{} {}", number(self.value), self.unit), target, met.to_owned()]
    }
}

/// Three digits that count, without an exponent.
fn number(value: f64) -> String {
    match value.abs() {
        0.0 => "0".to_owned(),
        size if size < 10.0 => format!("{value:.2}"),
        size if size < 100.0 => format!("{value:.1}"),
        _ => format!("{value:.0}"),
    }
}

/// The figures as lines under a heading, in columns.
pub fn table(figures: &[Figure]) -> String {
    let heading = ["", "measured", "target", "met"].map(String::from);
    let rows: Vec<_> = std::iter::once(heading).chain(figures.iter().map(Figure::cells)).collect();
    let width = |column: usize| rows.iter().map(|row| row[column].chars().count()).max().unwrap_or(0);
    let [name_width, value_width, target_width] = [width(0), width(1), width(2)];
    rows.iter().fold(String::new(), |mut table, [name, value, target, met]| {
        let line = format!("{name:<name_width$}  {value:>value_width$}  {target:>target_width$}  {met}");
        table.push_str(line.trim_end());
        table.push('\n');
        table
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn figure(value: f64, target: Option<Target>) -> Figure {
        Figure { name: "wasm".into(), value, unit: "kB", target }
    }

    #[test]
    fn a_target_is_met_on_its_own_side() {
        assert_eq!(figure(120.0, Some(Target::AtMost(120.0))).is_met(), Some(true));
        assert_eq!(figure(120.1, Some(Target::AtMost(120.0))).is_met(), Some(false));
        assert_eq!(figure(99.0, Some(Target::AtLeast(100.0))).is_met(), Some(false));
        assert_eq!(figure(1.0, None).is_met(), None);
    }

    #[test]
    fn the_table_stands_in_columns() {
        let figures = [figure(94.25, Some(Target::AtMost(120.0))), figure(552.0, None)];
        let expected = "      measured    target  met\nwasm   94.2 kB  ≤ 120 kB  yes\nwasm    552 kB\n";
        assert_eq!(table(&figures), expected);
    }
}
