//! The shape of a picture as a class name: the content policy forbids `style` attributes.

use std::fmt::Write as _;

/// Hundredths of width over height: narrower and wider pictures hang as these do.
const NARROWEST: u32 = 25;
const WIDEST: u32 = 400;

/// The class that gives a hanging picture its share of the row: `r133` for 4:3. Width and height
/// in pixels. The picture itself is never stretched: its own `width` and `height` attributes rule.
pub fn ratio_class(width: u32, height: u32) -> String {
    let hundredths = (u64::from(width) * 100 + u64::from(height) / 2) / u64::from(height.max(1));
    let hundredths = u32::try_from(hundredths).unwrap_or(WIDEST);
    format!("r{}", hundredths.clamp(NARROWEST, WIDEST))
}

/// One rule a class, `.r133{--r:1.33}`: four kilobytes that compress to one.
pub(crate) fn stylesheet() -> String {
    let mut rules = String::from("@layer components{");
    for hundredths in NARROWEST..=WIDEST {
        let (whole, rest) = (hundredths / 100, hundredths % 100);
        // Writing to a String never fails.
        let _ = write!(rules, ".r{hundredths}{{--r:{whole}.{rest:02}}}");
    }
    rules.push('}');
    rules
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_class_is_the_rounded_ratio() {
        assert_eq!(ratio_class(4000, 3000), "r133");
        assert_eq!(ratio_class(3000, 4000), "r75");
        assert_eq!(ratio_class(1999, 1000), "r200");
    }

    #[test]
    fn extreme_shapes_stay_on_the_wall() {
        assert_eq!(ratio_class(1, 10_000), "r25");
        assert_eq!(ratio_class(u32::MAX, 1), "r400");
        assert_eq!(ratio_class(10, 0), "r400");
    }

    #[test]
    fn every_class_has_its_rule() {
        let rules = stylesheet();
        assert_eq!(rules.matches("--r:").count(), 376);
        assert!(rules.contains(".r133{--r:1.33}"));
        assert!(rules.contains(".r105{--r:1.05}"));
    }
}
