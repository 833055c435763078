//! Numbers, percentages and byte sizes.

use cimaise_core::Language;

use crate::typography::NARROW;
use crate::{Phrase, Voice, Whole};

impl Voice {
    /// A whole number with the separators of the language: `1 234` with a narrow no-break space,
    /// `1,234`.
    pub fn number(self, number: impl Whole) -> String {
        group(self.language(), &number.whole().to_string())
    }

    /// A percentage: `64 %`, `64%`.
    pub fn percent(self, hundredths: impl Whole) -> Phrase<'static> {
        self.say("percent").with("number", hundredths.whole())
    }

    /// A size in bytes, in decimal units with one digit under ten: `4,1 Mo`, `4.1 MB`.
    pub fn bytes(self, bytes: impl Whole) -> Phrase<'static> {
        const UNITS: [&str; 4] =
            ["size-bytes", "size-kilobytes", "size-megabytes", "size-gigabytes"];
        let bytes = bytes.whole().max(0);
        if bytes < 1_000 {
            return self.say(UNITS[0]).with("number", bytes);
        }
        let mut tenths = bytes.saturating_mul(10);
        let mut unit = 0;
        // 999.95 kB would print as 1000 kB: go up a unit as soon as rounding would need four digits.
        while tenths >= 9_995 && unit + 1 < UNITS.len() {
            tenths = (tenths + 500) / 1_000;
            unit += 1;
        }
        let number = if tenths < 100 && tenths % 10 != 0 {
            let mark = if self.language() == Language::Fr { ',' } else { '.' };
            format!("{}{mark}{}", tenths / 10, tenths % 10)
        } else {
            self.number((tenths + 5) / 10)
        };
        self.say(UNITS[unit]).with("number", number)
    }
}

/// Puts the separator of thousands into a string of digits.
pub(crate) fn group(language: Language, digits: &str) -> String {
    let separator = match language {
        Language::Fr => NARROW,
        Language::En => ',',
    };
    let (sign, digits) = digits.strip_prefix('-').map_or(("", digits), |rest| ("−", rest));
    let mut grouped = String::from(sign);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(separator);
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    const FR: Voice = Voice::new(Language::Fr);
    const EN: Voice = Voice::new(Language::En);

    #[test]
    fn thousands_are_separated() {
        assert_eq!(FR.number(1_234_567), "1\u{202f}234\u{202f}567");
        assert_eq!(EN.number(1_234_567), "1,234,567");
        assert_eq!(EN.number(999), "999");
        assert_eq!(EN.number(-1_000), "−1,000");
    }

    #[test]
    fn sizes_are_short() {
        assert_eq!(FR.bytes(4_120_000).to_string(), "4,1\u{a0}Mo");
        assert_eq!(EN.bytes(4_120_000).to_string(), "4.1\u{a0}MB");
        assert_eq!(EN.bytes(0).to_string(), "0\u{a0}bytes");
        assert_eq!(EN.bytes(1).to_string(), "1\u{a0}byte");
        assert_eq!(EN.bytes(999).to_string(), "999\u{a0}bytes");
        assert_eq!(EN.bytes(1_000).to_string(), "1\u{a0}kB");
        assert_eq!(FR.bytes(999_949).to_string(), "1\u{a0}Mo");
        assert_eq!(EN.bytes(31_400_000).to_string(), "31\u{a0}MB");
        assert_eq!(EN.bytes(2_000_000_000_000_i64).to_string(), "2,000\u{a0}GB");
    }

    #[test]
    fn percentages_follow_the_language() {
        assert_eq!(FR.percent(64).to_string(), "64\u{202f}%");
        assert_eq!(EN.percent(64).to_string(), "64%");
    }
}
