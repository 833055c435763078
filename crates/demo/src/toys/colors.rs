//! Felt pens: sets of four that go well together.

/// The pens of one toy, as `#rrggbb`.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Pens {
    /// Front.
    pub face: &'static str,
    /// Other sides.
    pub side: &'static str,
    /// Arms, legs, hats.
    pub limb: &'static str,
    /// Eyes and prints.
    pub light: &'static str,
    /// Brows and mouth: shows on the front.
    pub line: &'static str,
}

const fn pens(
    face: &'static str,
    side: &'static str,
    limb: &'static str,
    light: &'static str,
) -> Pens {
    Pens { face, side, limb, light, line: INK }
}

/// Outlines.
pub(crate) const INK: &str = "#17141c";

/// The sets that [`crate::toys::Character::colors`] counts.
pub(crate) const PENS: [Pens; 12] = [
    pens("#ff6f91", "#845ec2", "#845ec2", "#ffd23f"),
    pens("#ffd100", "#e4002b", "#e4002b", "#ffffff"),
    pens("#e4002b", "#17141c", "#ffd100", "#ffffff"),
    pens("#1b9ad6", "#0b4f8a", "#2bb39a", "#ffffff"),
    pens("#9df7c5", "#1b9ad6", "#ff6f91", "#ffd23f"),
    pens("#ffc45a", "#3b2f63", "#ff6f91", "#ffffff"),
    pens("#f6f2e9", "#e4002b", "#17141c", "#ffffff"),
    pens("#2a9d8f", "#1f4e5f", "#f4a261", "#ffe9a8"),
    pens("#e76f51", "#264653", "#f4a261", "#ffffff"),
    pens("#c9b6ff", "#6a4fb6", "#ffd100", "#ffffff"),
    Pens { line: "#f7ecd2", ..pens("#3a3466", "#ff6f91", "#9df7c5", "#ffd23f") },
    pens("#c89b6d", "#a87b50", "#e4002b", "#ffffff"),
];

/// How far apart two colours written as `#rrggbb` are: 0 to about 1.7.
pub(crate) fn distance(one: &str, other: &str) -> f32 {
    let parts = |color: &str| {
        let part = |at: usize| {
            let hex = color.get(at..at + 2).and_then(|hex| u8::from_str_radix(hex, 16).ok());
            f32::from(hex.unwrap_or_default()) / 255.0
        };
        [part(1), part(3), part(5)]
    };
    let (one, other) = (parts(one), parts(other));
    one.iter().zip(other).map(|(a, b)| (a - b) * (a - b)).sum::<f32>().sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn black_and_white_are_farthest() {
        assert!((distance("#000000", "#ffffff") - 3.0_f32.sqrt()).abs() < 1e-5);
        assert!(distance("#e4002b", "#e4002b") < 1e-9);
    }
}
