//! The toys of the demonstration, each with the shot that its sender took.

use jiff::civil::{DateTime, date};

use crate::toys::photograph::{Camera, FileKind, Held, Shot};
use crate::toys::toy::{Body, Character, Expression, Frame, Hat, Pose, Print, Setting, Toy};

use Body::{Cube, Small, Tall, Wide};
use Expression::{
    Angry, Asleep, Dreaming, InLove, Laughing, Shy, Smiling, Sobbing, Surprised, Weeping, Winking,
    Worried,
};
use Frame::{Landscape, Portrait, Square};
use Pose::{Down, Open, Up, Waving};
use Print::{Checks, Dots, Flowers, Plain, Scribble, Stripes, Waves};
use Setting::{Beach, Burst, Desk, Garden, Halftone, Kitchen, Museum, Night, Snow, Window};

const fn who(
    colors: usize,
    body: Body,
    pattern: Print,
    expression: Expression,
    pose: Pose,
    hat: Hat,
) -> Character {
    Character { colors, body, pattern, expression, pose, hat }
}

fn toy(
    key: &'static str,
    seed: u64,
    setting: Setting,
    frame: Frame,
    characters: &[Character],
) -> Toy {
    Toy { key, seed, setting, frame, characters: characters.to_vec() }
}

/// Everybody, in the order in which they were sent.
pub fn cast() -> Vec<Toy> {
    let mut cast = first_week();
    cast.extend(second_week());
    cast
}

fn first_week() -> Vec<Toy> {
    vec![
        toy("lost-phone", 11, Halftone, Square, &[who(0, Cube, Plain, Weeping, Down, Hat::Bow)]),
        toy(
            "rain-of-dots",
            12,
            Halftone,
            Portrait,
            &[who(6, Tall, Dots, Sobbing, Down, Hat::Fringe)],
        ),
        toy("blam", 13, Burst, Landscape, &[who(2, Cube, Plain, Angry, Up, Hat::None)]),
        toy(
            "too-many-onions",
            14,
            Kitchen,
            Portrait,
            &[who(5, Cube, Checks, Sobbing, Open, Hat::Sprout)],
        ),
        toy(
            "watching-the-sea",
            15,
            Window,
            Landscape,
            &[who(3, Cube, Waves, Dreaming, Down, Hat::None)],
        ),
        toy(
            "letter-never-came",
            16,
            Desk,
            Landscape,
            &[who(11, Tall, Plain, Weeping, Down, Hat::Pipe)],
        ),
        toy(
            "my-goldfish",
            17,
            Kitchen,
            Landscape,
            &[who(8, Wide, Waves, Weeping, Open, Hat::None)],
        ),
        toy("whaam", 18, Burst, Frame::Wide, &[who(1, Wide, Stripes, Surprised, Up, Hat::None)]),
        toy(
            "sorrow-in-dots",
            19,
            Halftone,
            Portrait,
            &[who(4, Cube, Dots, Weeping, Down, Hat::Ears)],
        ),
        toy(
            "goodbye-summer",
            20,
            Beach,
            Landscape,
            &[who(7, Cube, Stripes, Weeping, Waving, Hat::None)],
        ),
        toy(
            "tear-number-four",
            21,
            Museum,
            Landscape,
            &[who(1, Cube, Dots, Weeping, Down, Hat::None)],
        ),
        toy(
            "laughing-till-tears",
            22,
            Garden,
            Square,
            &[who(9, Wide, Flowers, Laughing, Up, Hat::Cone)],
        ),
        toy(
            "two-sisters",
            23,
            Garden,
            Landscape,
            &[
                who(0, Cube, Flowers, Smiling, Waving, Hat::Bow),
                who(9, Cube, Flowers, Shy, Down, Hat::Fringe),
            ],
        ),
        toy("night-bus", 24, Night, Portrait, &[who(10, Tall, Plain, Worried, Down, Hat::None)]),
        toy(
            "snow-in-april",
            25,
            Snow,
            Landscape,
            &[who(2, Cube, Scribble, Surprised, Open, Hat::Pipe)],
        ),
        toy(
            "guardian-of-the-hall",
            26,
            Museum,
            Portrait,
            &[who(8, Tall, Stripes, Asleep, Down, Hat::Pipe)],
        ),
    ]
}

fn second_week() -> Vec<Toy> {
    vec![
        toy(
            "birthday-alone",
            31,
            Kitchen,
            Square,
            &[who(3, Cube, Stripes, Weeping, Down, Hat::Cone)],
        ),
        toy("first-love", 32, Window, Portrait, &[who(0, Cube, Checks, InLove, Open, Hat::Sprout)]),
        toy(
            "class-of-five",
            33,
            Burst,
            Landscape,
            &[
                who(4, Cube, Plain, Laughing, Up, Hat::None),
                who(1, Small, Dots, Smiling, Waving, Hat::Ears),
                who(8, Small, Plain, Winking, Open, Hat::Sprout),
                who(3, Cube, Stripes, Smiling, Up, Hat::Fringe),
                who(9, Tall, Plain, Surprised, Up, Hat::Crown),
            ],
        ),
        toy(
            "king-of-the-shelf",
            34,
            Desk,
            Portrait,
            &[who(9, Cube, Plain, Smiling, Open, Hat::Crown)],
        ),
        toy(
            "rabbit-on-the-moon",
            35,
            Night,
            Square,
            &[who(6, Cube, Plain, Dreaming, Up, Hat::Rabbit)],
        ),
        toy(
            "grandmother-s-garden",
            36,
            Garden,
            Portrait,
            &[who(7, Tall, Flowers, Smiling, Waving, Hat::Fringe)],
        ),
        toy(
            "the-last-biscuit",
            37,
            Kitchen,
            Landscape,
            &[
                who(5, Cube, Dots, Angry, Open, Hat::None),
                who(4, Small, Plain, Shy, Down, Hat::Bow),
            ],
        ),
        toy("sandcastle", 38, Beach, Portrait, &[who(1, Wide, Waves, Laughing, Up, Hat::Crown)]),
        toy("homework", 39, Desk, Landscape, &[who(3, Cube, Scribble, Worried, Down, Hat::Fringe)]),
        toy(
            "portrait-of-a-portrait",
            40,
            Museum,
            Square,
            &[who(10, Cube, Dots, Winking, Waving, Hat::None)],
        ),
        toy("snowball", 41, Snow, Portrait, &[who(0, Small, Plain, Laughing, Up, Hat::Ears)]),
        toy(
            "city-lights",
            42,
            Night,
            Landscape,
            &[
                who(2, Tall, Plain, InLove, Down, Hat::Pipe),
                who(0, Cube, Dots, InLove, Waving, Hat::Bow),
            ],
        ),
        toy(
            "cat-at-noon",
            43,
            Window,
            Landscape,
            &[who(11, Wide, Stripes, Asleep, Down, Hat::Ears)],
        ),
        toy(
            "after-the-storm",
            44,
            Beach,
            Frame::Wide,
            &[who(10, Cube, Waves, Surprised, Open, Hat::None)],
        ),
        toy(
            "the-queue",
            45,
            Museum,
            Landscape,
            &[
                who(5, Cube, Stripes, Smiling, Down, Hat::None),
                who(7, Tall, Plain, Asleep, Down, Hat::None),
                who(0, Small, Plain, Surprised, Waving, Hat::Rabbit),
            ],
        ),
        toy("pop", 46, Halftone, Frame::Tall, &[who(1, Cube, Dots, Winking, Up, Hat::Fringe)]),
    ]
}

/// Phones that nobody makes.
const PHONES: [Camera; 4] = [
    Camera { make: "Lumiphone", model: "L5" },
    Camera { make: "Lumiphone", model: "L5 mini" },
    Camera { make: "Obscura", model: "Pocket 3" },
    Camera { make: "Hirondelle", model: "H-20" },
];

/// Where people stood: Paris, Lyon, Marseille, Nantes, Lille, a ferry.
const PLACES: [(f64, f64); 6] = [
    (48.860_642, 2.352_245),
    (45.764_043, 4.835_659),
    (43.296_482, 5.369_78),
    (47.218_371, -1.553_621),
    (50.629_25, 3.057_256),
    (-12.046_4, -77.042_8),
];

impl Toy {
    /// The shot that its sender took: most are JPEGs of about 2,000 pixels with a position, some were
    /// held sideways, two have all the pixels of a phone's sensor.
    pub fn shot(&self) -> Shot {
        let nth = self.seed;
        let pick = |count: usize| usize::try_from(nth).unwrap_or_default() % count;
        let kind = match nth {
            15 | 35 => FileKind::Png,
            22 | 41 => FileKind::WebP,
            37 => FileKind::LosslessWebP,
            _ => FileKind::Jpeg,
        };
        let long = match (nth % 11, kind) {
            (_, FileKind::Png | FileKind::LosslessWebP) => 1600,
            (0, FileKind::Jpeg) if self.frame != Square => 4032,
            (3 | 7, FileKind::Jpeg) => 2400,
            _ => 2016,
        };
        let held = match (self.frame, nth % 3) {
            (Portrait | Frame::Tall, 0 | 1) => Held::Left,
            (Portrait | Frame::Tall, _) => Held::Right,
            (_, 2) if nth.is_multiple_of(2) => Held::Overhead,
            _ => Held::Straight,
        };
        let position = (nth % 4 != 2).then(|| PLACES[pick(PLACES.len())]);
        Shot {
            kind,
            long,
            held,
            camera: Some(PHONES[pick(PHONES.len())]),
            taken: taken(nth),
            position,
        }
    }
}

fn taken(nth: u64) -> DateTime {
    let small = |value: u64| i8::try_from(value).unwrap_or_default();
    date(2026, 10, small(1 + nth % 28)).at(
        small(9 + nth % 12),
        small(nth * 7 % 60),
        small(nth * 13 % 60),
        0,
    )
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn everybody_has_a_name_and_a_seed_of_their_own() {
        let cast = cast();
        assert_eq!(cast.len(), 32);
        assert_eq!(cast.iter().map(|toy| toy.key).collect::<HashSet<_>>().len(), 32);
        assert_eq!(cast.iter().map(|toy| toy.seed).collect::<HashSet<_>>().len(), 32);
    }

    #[test]
    fn every_setting_is_used() {
        let used: HashSet<Setting> = cast().iter().map(|toy| toy.setting).collect();
        assert_eq!(used, HashSet::from(Setting::ALL));
    }

    #[test]
    fn names_are_kebab_case() {
        let odd: Vec<&str> = cast()
            .iter()
            .map(|toy| toy.key)
            .filter(|key| !key.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-'))
            .collect();
        assert_eq!(odd, Vec::<&str>::new());
    }

    #[test]
    fn shots_are_as_various_as_phones_are() {
        let shots: Vec<Shot> = cast().iter().map(Toy::shot).collect();
        let count = |is: &dyn Fn(&Shot) -> bool| shots.iter().filter(|shot| is(shot)).count();
        for held in [Held::Straight, Held::Left, Held::Right, Held::Overhead] {
            assert!(count(&|shot| shot.held == held) > 0, "{held:?}");
        }
        for kind in [FileKind::Jpeg, FileKind::Png, FileKind::WebP, FileKind::LosslessWebP] {
            assert!(count(&|shot| shot.kind == kind) > 0, "{kind:?}");
        }
        assert!(count(&|shot| shot.position.is_none()) > 0);
        assert!(count(&|shot| shot.position.is_some()) > count(&|shot| shot.position.is_none()));
    }
}
