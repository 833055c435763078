//! One colour per institution, made readable wherever it is used.
//!
//! It reaches the page as a stylesheet of its own, `/assets/accent/{rrggbb}.css`: the content
//! policy forbids inline styles, and a nonce would make pages that are rendered once and cached
//! for everybody differ from one answer to the next.

use std::fmt;
use std::str::FromStr;

use cimaise_core::Colour;

/// The default accent, a signal red.
const RED: Accent = Accent([0xd6, 0x00, 0x1c]);
/// The public wall in light and dark schemes: `--wall` of `web/styles/tokens.css`.
const LIGHT_WALL: [u8; 3] = [0xf6, 0xf3, 0xec];
const DARK_WALL: [u8; 3] = [0x1a, 0x18, 0x16];
/// WCAG 2.2, success criterion 1.4.3, level AA.
const READABLE: f64 = 4.5;

/// An institution's colour as it is used, each as `#rrggbb`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tones {
    /// On surfaces: the colour itself.
    pub surface: String,
    /// What is written on it: white or black.
    pub on_surface: &'static str,
    /// Written on the light wall, and on the dark one.
    pub on_walls: [String; 2],
    /// The light wall, and the dark one.
    pub walls: [String; 2],
}

/// An institution's colour, sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Accent([u8; 3]);

/// A colour is written `#rrggbb`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a colour is written #rrggbb")]
pub struct NotAColour;

impl Default for Accent {
    fn default() -> Self {
        RED
    }
}

impl FromStr for Accent {
    type Err = NotAColour;

    fn from_str(text: &str) -> Result<Self, NotAColour> {
        let digits = text.strip_prefix('#').unwrap_or(text);
        if digits.len() != 6 || !digits.bytes().all(|byte| byte.is_ascii_hexdigit()) {
            return Err(NotAColour);
        }
        let packed = u32::from_str_radix(digits, 16).map_err(|_| NotAColour)?;
        let [_, red, green, blue] = packed.to_be_bytes();
        Ok(Self([red, green, blue]))
    }
}

impl fmt::Display for Accent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&hex(self.0))
    }
}

impl From<Colour> for Accent {
    fn from(colour: Colour) -> Self {
        Self(colour.0)
    }
}

impl Accent {
    /// The address of its stylesheet.
    pub fn href(self) -> String {
        format!("/assets/accent/{}.css", &hex(self.0)[1..])
    }

    /// The address of a drawing of how it is used on the light wall and on the dark one.
    pub fn drawing(self) -> String {
        format!("/assets/accent/{}.svg", &hex(self.0)[1..])
    }

    /// The colour itself for surfaces, what can be read on it, and the nearest shade that can be
    /// read on the wall in each scheme.
    pub fn tones(self) -> Tones {
        let white = contrast(self.0, [255; 3]) >= READABLE;
        Tones {
            surface: hex(self.0),
            on_surface: if white { "#ffffff" } else { "#000000" },
            on_walls: [
                hex(self.readable_on(LIGHT_WALL, [0; 3])),
                hex(self.readable_on(DARK_WALL, [255; 3])),
            ],
            walls: [LIGHT_WALL, DARK_WALL].map(hex),
        }
    }

    /// The custom properties of its tones.
    pub(crate) fn stylesheet(self) -> String {
        let Tones { on_surface: on_accent, on_walls: [on_light, on_dark], .. } = self.tones();
        format!(
            ":root{{--accent:{self};--on-accent:{on_accent};--accent-text:{on_light}}}\
             @media (prefers-color-scheme:dark){{:root{{--accent-text:{on_dark}}}}}"
        )
    }

    /// The colour, moved towards `end` by as little as makes it readable on `ground`.
    fn readable_on(self, ground: [u8; 3], end: [u8; 3]) -> [u8; 3] {
        (0..=50_u16)
            .map(|step| mix(self.0, end, step))
            .find(|shade| contrast(*shade, ground) >= READABLE)
            .unwrap_or(end)
    }
}

fn hex([red, green, blue]: [u8; 3]) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// `step` fiftieths of the way from one colour to another.
fn mix(from: [u8; 3], to: [u8; 3], step: u16) -> [u8; 3] {
    std::array::from_fn(|channel| {
        let blend = u16::from(from[channel]) * (50 - step) + u16::from(to[channel]) * step;
        u8::try_from(blend / 50).unwrap_or(u8::MAX)
    })
}

/// Contrast ratio of WCAG 2.2, from 1 to 21.
pub(crate) fn contrast(one: [u8; 3], other: [u8; 3]) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

/// Relative luminance of WCAG 2.2, from 0 to 1.
fn luminance(colour: [u8; 3]) -> f64 {
    let [red, green, blue] = colour.map(|channel| {
        let value = f64::from(channel) / 255.0;
        if value <= 0.04045 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_read_and_written() {
        assert_eq!("#D6001C".parse::<Accent>().unwrap().to_string(), "#d6001c");
        assert_eq!("d6001c".parse::<Accent>().unwrap().href(), "/assets/accent/d6001c.css");
        assert_eq!("#d60".parse::<Accent>(), Err(NotAColour));
        assert_eq!("#+12345".parse::<Accent>(), Err(NotAColour));
        assert_eq!("red;}*{".parse::<Accent>(), Err(NotAColour));
    }

    #[test]
    fn black_on_white_has_the_greatest_contrast() {
        assert!((contrast([0; 3], [255; 3]) - 21.0).abs() < 1e-9);
    }

    #[test]
    fn any_colour_becomes_readable() {
        for packed in (0..=0xff_ff_ff_u32).step_by(7_919) {
            let [_, red, green, blue] = packed.to_be_bytes();
            let accent = Accent([red, green, blue]);
            let on_light = accent.readable_on(LIGHT_WALL, [0; 3]);
            let on_dark = accent.readable_on(DARK_WALL, [255; 3]);
            assert!(contrast(on_light, LIGHT_WALL) >= READABLE, "{accent} on the light wall");
            assert!(contrast(on_dark, DARK_WALL) >= READABLE, "{accent} on the dark wall");
            let best = contrast(accent.0, [255; 3]).max(contrast(accent.0, [0; 3]));
            assert!(best >= READABLE, "a text on {accent}");
        }
    }

    #[test]
    fn a_readable_colour_is_kept() {
        assert_eq!(RED.readable_on(LIGHT_WALL, [0; 3]), RED.0);
    }
}
