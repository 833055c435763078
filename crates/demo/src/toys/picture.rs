//! One toy, staged and taken.

use image::RgbImage;

use crate::toys::ToyError;
use crate::toys::carton::Spot;
use crate::toys::chance::Chance;
use crate::toys::character::fold;
use crate::toys::optics::develop::develop;
use crate::toys::optics::paint::paint;
use crate::toys::optics::stage::{Stage, Thing};
use crate::toys::optics::texture::Texture;
use crate::toys::optics::vector::V;
use crate::toys::settings;
use crate::toys::toy::Toy;

/// Long edge of a backdrop, texels: it is out of focus anyway.
const BACKDROP: u32 = 480;

/// The picture of `toy`, upright, its long edge `long` pixels.
pub fn draw(toy: &Toy, long: u32) -> Result<RgbImage, ToyError> {
    let (width, height) = toy.frame.size(long);
    let mut chance = Chance::new(toy.seed, 0x70);
    let place = settings::place(toy, &mut chance)?;
    let (back_width, back_height) = toy.frame.size(BACKDROP);
    let backdrop = Texture::from_svg(&place.backdrop, back_width, back_height)?;
    let mut things = place.props;
    for (index, (character, spot)) in toy.characters.iter().zip(spots(toy, &mut chance)).enumerate()
    {
        things.push(fold(character, &spot, toy.seed.wrapping_add(index as u64 * 77))?);
    }
    let stage = Stage {
        camera: place.camera,
        lamp: place.lamp,
        backdrop,
        ground: Thing::new(place.ground),
        things,
    };
    let exposure = paint(&stage, width as usize, height as usize);
    Ok(develop(&exposure, place.film, toy.seed))
}

/// Where the toys stand: one in the middle, others beside and a little behind.
fn spots(toy: &Toy, chance: &mut Chance) -> Vec<Spot> {
    let lean = chance.between(0.16, 0.5) * if chance.unit() < 0.6 { -1.0 } else { 1.0 };
    match toy.characters.len() {
        1 => vec![Spot { at: V(chance.between(-0.16, 0.16), 0.0, 0.0), turn: lean }],
        2 => vec![
            Spot { at: V(-0.68, 0.0, 0.1), turn: 0.32 + chance.between(-0.1, 0.1) },
            Spot { at: V(0.74, 0.0, -0.12), turn: -0.36 + chance.between(-0.1, 0.1) },
        ],
        _ => {
            let sides = [(0.0, 0.22), (-1.12, -0.3), (1.14, -0.24), (-0.5, -1.0), (0.6, -1.0)];
            let turned = |(x, z): (f32, f32)| Spot {
                at: V(x + chance.between(-0.06, 0.06), 0.0, z),
                turn: x * -0.32 + chance.between(-0.14, 0.14),
            };
            sides.into_iter().map(turned).collect()
        }
    }
}
