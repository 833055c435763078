//! The colour that holds a picture's place while it loads, as a class name: the content policy
//! forbids `style` attributes.

use std::fmt::Write as _;

use cimaise_core::Colour;

/// Six levels a channel: a held place needs no finer shade.
const STEP: u8 = 51;

/// The class of the nearest of 216 colours: `t520` for a signal red, `#ff6600` and its neighbours.
pub fn tone_class(colour: Colour) -> String {
    let Colour([red, green, blue]) = colour;
    let level = |channel: u8| (u16::from(channel) + u16::from(STEP) / 2) / u16::from(STEP);
    format!("t{}{}{}", level(red), level(green), level(blue))
}

/// One rule a class, `.t520{--tone:#ff6600}`.
pub(crate) fn stylesheet() -> String {
    let mut rules = String::from("@layer components{");
    for code in 0..216_u8 {
        let levels = [code / 36, code / 6 % 6, code % 6];
        let [red, green, blue] = levels.map(|level| level * STEP);
        let [r, g, b] = levels;
        // Writing to a String never fails.
        let _ = write!(rules, ".t{r}{g}{b}{{--tone:#{red:02x}{green:02x}{blue:02x}}}");
    }
    rules.push('}');
    rules
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_class_is_the_nearest_colour() {
        assert_eq!(tone_class(Colour([255, 102, 0])), "t520");
        assert_eq!(tone_class(Colour([240, 90, 25])), "t520");
        assert_eq!(tone_class(Colour([255; 3])), "t555");
        assert_eq!(tone_class(Colour([0; 3])), "t000");
    }

    #[test]
    fn every_class_has_its_rule() {
        let rules = stylesheet();
        assert_eq!(rules.matches("--tone:").count(), 216);
        assert_eq!(rules.matches(".t520{--tone:#ff6600}").count(), 1);
    }
}
