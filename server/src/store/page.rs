//! Long lists are read a page at a time.

/// A page of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// Rows that come before it.
    before: u32,
}

impl Page {
    /// Rows on a page.
    pub const ROWS: u32 = 20;
    /// One more than the page shows, to know whether there are more.
    pub(super) const READ: u64 = Self::ROWS as u64 + 1;

    /// From 1; 0 counts as 1, and a number that no list reaches finds nothing.
    pub fn number(number: u64) -> Self {
        let before = number.saturating_sub(1).saturating_mul(Self::ROWS.into());
        Self { before: u32::try_from(before).unwrap_or(u32::MAX) }
    }

    pub(super) fn offset(self) -> u64 {
        self.before.into()
    }

    /// The rows to show, and whether there are more.
    pub(super) fn cut<T>(mut rows: Vec<T>) -> (Vec<T>, bool) {
        let shown = Self::ROWS as usize;
        let more = rows.len() > shown;
        rows.truncate(shown);
        (rows, more)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_number_is_a_page() {
        let offsets = [0, 1, 2, 3, u64::MAX].map(|number| Page::number(number).offset());
        assert_eq!(offsets, [0, 0, 20, 40, u32::MAX.into()]);
    }

    #[test]
    fn one_row_too_many_says_that_there_are_more() {
        let cut = |rows: u32| Page::cut((0..rows).collect());
        assert_eq!(cut(20), ((0..20).collect(), false));
        assert_eq!(cut(21), ((0..20).collect(), true));
    }
}
