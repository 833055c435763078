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
}

const fn pens(
    face: &'static str,
    side: &'static str,
    limb: &'static str,
    light: &'static str,
) -> Pens {
    Pens { face, side, limb, light }
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
    pens("#2c2750", "#ff6f91", "#9df7c5", "#ffd23f"),
    pens("#c89b6d", "#a87b50", "#e4002b", "#ffffff"),
];
