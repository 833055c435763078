//! What tells one paper toy from another.

/// A paper toy staged for a photograph; everything about its picture follows from these.
#[derive(Clone, Debug, PartialEq)]
pub struct Toy {
    /// Its name in the demonstration, kebab-case: titles and stories hang on it.
    pub key: &'static str,
    /// Decides each wobble of the pen, each grain of the picture.
    pub seed: u64,
    /// Where it is staged.
    pub setting: Setting,
    /// The shape of the picture.
    pub frame: Frame,
    /// The toy, and those beside it.
    pub characters: Vec<Character>,
}

/// One toy of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Character {
    /// Which of the [`crate::toys::colors`] it wears.
    pub colors: usize,
    /// How the cube was stretched.
    pub body: Body,
    /// What its sides were filled with.
    pub pattern: Print,
    /// What its face says.
    pub expression: Expression,
    /// What its arms do.
    pub pose: Pose,
    /// What it wears on its head.
    pub hat: Hat,
}

/// A place to stage a toy in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Setting {
    /// Two sheets of printed dots, as in Lichtenstein's comics.
    Halftone,
    /// A star burst behind, as in a comic's loudest picture.
    Burst,
    /// A sill, the sea behind the window.
    Window,
    /// A kitchen table with a checked cloth and lemons.
    Kitchen,
    /// A garden bench at dusk, with lanterns.
    Garden,
    /// A museum's hall: white wall, rail, hung pictures.
    Museum,
    /// A desk with books and a pencil.
    Desk,
    /// A ledge above a city at night.
    Night,
    /// Sand, foam and noon.
    Beach,
    /// A snowy balcony.
    Snow,
}

impl Setting {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Halftone,
        Self::Burst,
        Self::Window,
        Self::Kitchen,
        Self::Garden,
        Self::Museum,
        Self::Desk,
        Self::Night,
        Self::Beach,
        Self::Snow,
    ];
}

/// The shape of a picture, upright as its viewer sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Frame {
    /// 4 to 3, as phones held flat.
    Landscape,
    /// 3 to 4, as phones held upright.
    Portrait,
    /// 1 to 1.
    Square,
    /// 16 to 9.
    Wide,
    /// 2 to 3.
    Tall,
}

impl Frame {
    /// Width and height in pixels for a long edge of `long` pixels.
    pub fn size(self, long: u32) -> (u32, u32) {
        match self {
            Self::Landscape => (long, long * 3 / 4),
            Self::Portrait => (long * 3 / 4, long),
            Self::Square => (long, long),
            Self::Wide => (long, long * 9 / 16),
            Self::Tall => (long * 2 / 3, long),
        }
    }
}

/// How the cube was stretched before folding.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Body {
    /// As on the pattern.
    Cube,
    /// Higher than wide.
    Tall,
    /// Wider than high.
    Wide,
    /// A small cube.
    Small,
}

/// What a side was filled with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Print {
    /// One felt pen, stroke beside stroke.
    Plain,
    /// Printed dots.
    Dots,
    /// Stripes.
    Stripes,
    /// Checks.
    Checks,
    /// Loose scribbles.
    Scribble,
    /// Small flowers.
    Flowers,
    /// Waves.
    Waves,
}

/// What a face says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expression {
    /// One tear, a small smile all the same.
    Weeping,
    /// Streams of tears.
    Sobbing,
    /// Eyes shut with laughter.
    Laughing,
    /// Plainly glad.
    Smiling,
    /// Round mouth, round eyes.
    Surprised,
    /// Frowning.
    Angry,
    /// Asleep.
    Asleep,
    /// Looking up and far away.
    Dreaming,
    /// Hearts for eyes.
    InLove,
    /// Looking down, with red cheeks.
    Shy,
    /// One eye shut.
    Winking,
    /// Brows up, mouth askew.
    Worried,
}

/// What two paper arms do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pose {
    /// Hanging.
    Down,
    /// Both in the air.
    Up,
    /// One in the air.
    Waving,
    /// Spread.
    Open,
}

/// What a toy wears on its head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hat {
    /// Nothing.
    None,
    /// A paper crown.
    Crown,
    /// A party cone.
    Cone,
    /// A hat like a stove pipe.
    Pipe,
    /// Cat's ears.
    Ears,
    /// Rabbit's ears.
    Rabbit,
    /// A bow.
    Bow,
    /// A sprout.
    Sprout,
    /// A fringe of cut paper.
    Fringe,
}
