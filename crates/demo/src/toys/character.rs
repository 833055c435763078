//! From a character's description to folded paper.

use crate::toys::ToyError;
use crate::toys::carton::{Print as Paper, Spot, carton, cone, cut_out, print, standee};
use crate::toys::chance::Chance;
use crate::toys::colors::{PENS, Pens};
use crate::toys::drawing::Drawing;
use crate::toys::optics::stage::{Piece, Thing};
use crate::toys::optics::vector::V;
use crate::toys::toy::{Body, Character, Hat, Pose, Print};
use crate::toys::{cutouts, face, print as prints};

/// Height of legs and feet.
const LEGS: f32 = 0.36;

impl Body {
    /// Width, height and depth.
    pub(crate) fn size(self) -> V {
        match self {
            Self::Cube => V(1.0, 1.0, 1.0),
            Self::Tall => V(0.86, 1.3, 0.86),
            Self::Wide => V(1.28, 0.88, 0.9),
            Self::Small => V(0.66, 0.66, 0.66),
        }
    }
}

impl Hat {
    /// Height above the head of a toy one unit wide.
    const fn height(self) -> f32 {
        match self {
            Self::None | Self::Fringe => 0.0,
            Self::Crown | Self::Bow => 0.34,
            Self::Ears => 0.41,
            Self::Sprout | Self::Pipe => 0.52,
            Self::Cone => 0.74,
            Self::Rabbit => 0.88,
        }
    }
}

/// Width and height of the space that characters take, as they are placed by `picture::spots`.
pub(crate) fn extent(characters: &[Character]) -> (f32, f32) {
    let tall = |who: &Character| {
        let size = who.body.size();
        LEGS + size.1 + who.hat.height() * size.0.min(1.0)
    };
    let wide = |who: &Character| {
        let arms = match who.pose {
            Pose::Down => 0.5,
            Pose::Up | Pose::Waving => 0.65,
            Pose::Open => 1.25,
        };
        // In a group only the outer arms stand out.
        let outer = if characters.len() > 1 { 0.5 } else { 1.0 };
        who.body.size().0 + arms * outer
    };
    let beside = match characters.len() {
        0 | 1 => 0.0,
        2 => 1.42,
        _ => 1.9,
    };
    let most = |size: &dyn Fn(&Character) -> f32| characters.iter().map(size).fold(0.0, f32::max);
    (beside + most(&wide), most(&tall))
}

/// Folds one character at `spot`.
pub(crate) fn fold(character: &Character, spot: &Spot, seed: u64) -> Result<Thing, ToyError> {
    let pens = PENS[character.colors % PENS.len()];
    let size = character.body.size();
    let scale = if character.body == Body::Small { 0.72 } else { 1.0 };
    let hips = V(0.0, LEGS * scale, 0.0);
    let limb = print(&side(0.4, 1.0, Print::Plain, pens.limb, pens.light, seed ^ 5), 96, 192)?;
    let mut pieces = legs(spot, size.0 * 0.22, scale, &limb);
    let (hidden, shown) = arms(character, spot, size, hips, &pens)?;
    pieces.extend(hidden);
    let front = print(&front(character, size, &pens, seed), 640, texels(640, size.1 / size.0))?;
    let flank =
        print(&side(size.2, size.1, character.pattern, pens.side, pens.light, seed ^ 3), 384, 384)?;
    let crown = if character.hat == Hat::Fringe { pens.limb } else { pens.light };
    let top = print(&side(size.0, size.2, Print::Plain, crown, pens.side, seed ^ 4), 256, 256)?;
    pieces.extend(carton(spot, hips, size, [&front, &flank, &top]));
    pieces.extend(hat(character, spot, hips + V(0.0, size.1, 0.0), size, &pens, seed)?);
    pieces.extend(shown);
    Ok(Thing::new(pieces))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a texture of some hundred texels"
)]
fn texels(width: u16, aspect: f32) -> u32 {
    (f32::from(width) * aspect) as u32
}

fn front(character: &Character, size: V, pens: &Pens, seed: u64) -> String {
    let mut drawing = Drawing::new(600.0, 600.0 * size.1 / size.0, Chance::new(seed, 1));
    let print = match character.pattern {
        // The face stays readable: only quiet prints go on the front.
        Print::Scribble | Print::Checks => character.pattern,
        _ => Print::Plain,
    };
    prints::fill(&mut drawing, print, pens.face, pens.side);
    drawing.edges();
    face::draw(&mut drawing, character.expression, pens);
    drawing.svg()
}

fn side(width: f32, height: f32, print: Print, ground: &str, color: &str, seed: u64) -> String {
    let mut drawing = Drawing::new(600.0 * width, 600.0 * height, Chance::new(seed, 2));
    prints::fill(&mut drawing, print, ground, color);
    drawing.edges();
    drawing.svg()
}

fn legs(spot: &Spot, apart: f32, scale: f32, limb: &Paper) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for x in [-apart, apart] {
        let shin = V(0.16 * scale, (LEGS - 0.07) * scale, 0.16 * scale);
        let foot = V(0.2 * scale, 0.07 * scale, 0.36 * scale);
        let at = V(x, 0.0, 0.0);
        pieces.extend(carton(spot, at + V(0.0, foot.1, 0.0), shin, [limb; 3]));
        pieces.extend(carton(spot, at + V(0.0, 0.0, 0.09 * scale), foot, [limb; 3]));
    }
    pieces
}

type Arms = (Vec<Piece>, Vec<Piece>);

/// The arms behind the body, and those before it.
fn arms(
    character: &Character,
    spot: &Spot,
    size: V,
    hips: V,
    pens: &Pens,
) -> Result<Arms, ToyError> {
    let paper = print(&cutouts::arm(pens.limb), 128, 384)?;
    let (left, right) = match character.pose {
        Pose::Down => (-62.0_f32, -64.0_f32),
        Pose::Up => (58.0, 66.0),
        Pose::Waving => (-58.0, 64.0),
        Pose::Open => (8.0, 14.0),
    };
    let long = 0.3 + size.1 * 0.3;
    let (mut hidden, mut shown) = (Vec::new(), Vec::new());
    for (out, angle) in [(-1.0_f32, left), (1.0, right)] {
        let (sin, cos) = angle.to_radians().sin_cos();
        let along = V(out * cos, sin, 0.22).unit();
        let across = V(sin, -out * cos, 0.0) * (long * 0.34);
        let shoulder = hips + V(out * (size.0 / 2.0 - 0.01), size.1 * 0.46, 0.06);
        let sheet = spot.sheet(shoulder + along * long - across * 0.5, across, along * -long);
        // The camera stands on the positive z axis: the side turned to it hides nothing.
        let before = V(out, 0.0, 0.0).turned(spot.turn).2 > 0.0;
        if before { &mut shown } else { &mut hidden }.push(cut_out(sheet, &paper));
    }
    Ok((hidden, shown))
}

fn hat(
    character: &Character,
    spot: &Spot,
    at: V,
    size: V,
    pens: &Pens,
    seed: u64,
) -> Result<Vec<Piece>, ToyError> {
    let wide = size.0;
    Ok(match character.hat {
        Hat::None => Vec::new(),
        Hat::Crown => crown(spot, at, wide * 0.66, &print(&cutouts::crown("#ffd100"), 256, 128)?),
        Hat::Cone => {
            let paper = print(&cutouts::cone(pens.limb, pens.light), 256, 300)?;
            cone(spot, at, wide * 0.56, wide * 0.74, &paper)
        }
        Hat::Pipe => {
            let felt = print(&side(1.0, 1.0, Print::Plain, "#2a2630", "#fff", seed ^ 8), 128, 128)?;
            let band = print(&side(1.0, 1.0, Print::Plain, pens.limb, "#fff", seed ^ 9), 64, 64)?;
            let brim = V(wide * 0.74, 0.04, wide * 0.74);
            let ribbon = V(wide * 0.47, 0.09, wide * 0.47);
            let pipe = V(wide * 0.46, 0.4, wide * 0.46);
            let mut pieces = carton(spot, at, brim, [&felt; 3]);
            pieces.extend(carton(spot, at + V(0.0, 0.13, 0.0), pipe, [&felt; 3]));
            pieces.extend(carton(spot, at + V(0.0, 0.04, 0.0), ribbon, [&band; 3]));
            pieces
        }
        Hat::Ears => {
            let paper = print(&cutouts::cat_ears(pens.face), 384, 166)?;
            vec![standee(spot, at, wide * 0.96, wide * 0.41, &paper)]
        }
        Hat::Rabbit => {
            let paper = print(&cutouts::rabbit_ears(pens.face), 384, 396)?;
            vec![standee(spot, at, wide * 0.86, wide * 0.88, &paper)]
        }
        Hat::Bow => {
            let paper = print(&cutouts::bow(pens.limb), 384, 218)?;
            vec![standee(
                spot,
                at + V(wide * 0.1, -0.03, size.2 * 0.3),
                wide * 0.62,
                wide * 0.35,
                &paper,
            )]
        }
        Hat::Sprout => {
            let paper = print(&cutouts::sprout(), 256, 294)?;
            vec![standee(spot, at, wide * 0.44, wide * 0.5, &paper)]
        }
        Hat::Fringe => {
            let paper = print(&cutouts::fringe(pens.limb, seed), 384, 166)?;
            let foot = V(at.0, at.1 - wide * 0.4, size.2 / 2.0 + 0.012);
            vec![standee(spot, foot, wide * 1.01, wide * 0.41, &paper)]
        }
    })
}

fn crown(spot: &Spot, at: V, wide: f32, paper: &Paper) -> Vec<Piece> {
    let (half, tall) = (wide / 2.0, wide * 0.5);
    let down = V(0.0, -tall, 0.0);
    let side = |turn: f32| {
        let quarter = turn * std::f32::consts::FRAC_PI_2;
        let corner = at + V(0.0, tall, 0.0) + V(-half, 0.0, half).turned(quarter);
        cut_out(spot.sheet(corner, V(wide, 0.0, 0.0).turned(quarter), down), paper)
    };
    [2.0, 1.0, 3.0, 0.0].map(side).into()
}
