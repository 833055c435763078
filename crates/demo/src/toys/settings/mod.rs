//! The places in which toys are staged: floor, walls, things around, what is behind, and the light.

mod comic;
mod home;
mod museum;
mod outside;
mod props;
mod shore;

use crate::toys::ToyError;
use crate::toys::carton::{Spot, paper, print};
use crate::toys::chance::Chance;
use crate::toys::character::extent;
use crate::toys::optics::develop::Film;
use crate::toys::optics::sheet::Sheet;
use crate::toys::optics::stage::{Camera, Lamp, Piece, Thing};
use crate::toys::optics::vector::V;
use crate::toys::toy::{Frame, Setting, Toy};

/// A place without its toys.
pub(crate) struct Place {
    pub camera: Camera,
    pub lamp: Lamp,
    pub film: Film,
    /// SVG of the picture's own shape.
    pub backdrop: String,
    pub ground: Vec<Piece>,
    pub props: Vec<Thing>,
}

/// Builds a place; chance moves the camera and the props a little.
pub(crate) fn place(toy: &Toy, chance: &mut Chance) -> Result<Place, ToyError> {
    match toy.setting {
        Setting::Halftone => comic::halftone(toy, chance),
        Setting::Burst => comic::burst(toy, chance),
        Setting::Window => home::window(toy, chance),
        Setting::Kitchen => home::kitchen(toy, chance),
        Setting::Desk => home::desk(toy, chance),
        Setting::Museum => museum::hall(toy, chance),
        Setting::Garden => outside::garden(toy, chance),
        Setting::Night => outside::night(toy, chance),
        Setting::Beach => shore::beach(toy, chance),
        Setting::Snow => shore::snow(toy, chance),
    }
}

/// Width and height of a backdrop's view box.
#[expect(clippy::cast_precision_loss, reason = "1200 at most")]
fn canvas(frame: Frame) -> (f32, f32) {
    let (width, height) = frame.size(1200);
    (width as f32, height as f32)
}

/// Distance from the camera to the toys.
const DISTANCE: f32 = 6.3;

/// A camera at a child's distance, `height` above the floor, so that the toys fill most of the frame.
fn camera(toy: &Toy, chance: &mut Chance, height: f32, aperture: f32) -> Camera {
    let (width, tall) = canvas(toy.frame);
    let group = extent(&toy.characters);
    let smaller = width.min(tall);
    let for_height = group.1 / 2.0 / 0.68 * smaller / tall;
    let for_width = group.0 / 2.0 / 0.86 * smaller / width;
    Camera {
        eye: V(chance.between(-0.7, 0.7), height + chance.between(-0.15, 0.15), DISTANCE),
        target: V(0.0, group.1 * 0.47, 0.0),
        view: for_height.max(for_width) / DISTANCE * chance.between(1.0, 1.16),
        aperture,
    }
}

/// A floor from `back` to the camera; `marks` show 8.4 units as 640, and reach down to 520.
fn floor(marks: &str, back: f32) -> Result<Piece, ToyError> {
    let (wide, depth) = (8.4, 3.9 - back);
    let sheet = Sheet::new(V(wide / -2.0, 0.0, back), V(wide, 0.0, 0.0), V(0.0, 0.0, depth));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a texture of about a thousand texels"
    )]
    let tall = (1300.0 * depth / wide) as u32;
    let piece = paper(sheet, &print(&svg(640.0, 640.0 * depth / wide, marks), 1300, tall)?);
    Ok(Piece { samples: 132, solid: false, ..piece })
}

/// A wall 9.2 units wide and 5.6 high, standing on the floor at `back`; `marks` fill 760 by 520.
fn wall(marks: &str, back: f32) -> Result<Piece, ToyError> {
    let sheet = Sheet::new(V(-4.6, 5.6, back), V(9.2, 0.0, 0.0), V(0.0, -5.6, 0.0));
    let piece = paper(sheet, &print(&svg(760.0, 520.0, marks), 1300, 890)?);
    Ok(Piece { samples: 56, solid: false, ..piece })
}

/// An SVG of `width` by `height`.
fn svg(width: f32, height: f32, marks: &str) -> String {
    format!(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {width} {height}' width='{width}' \
         height='{height}'>{marks}</svg>"
    )
}

/// A backdrop: `ground` fills it, `marks` are blurred over it by `blur` units.
fn backdrop((width, height): (f32, f32), ground: &str, marks: &str, blur: f32) -> String {
    svg(
        width,
        height,
        &format!(
            "<filter id='b' color-interpolation-filters='sRGB' x='-20%' y='-20%' width='140%' height='140%'>\
         <feGaussianBlur stdDeviation='{blur}'/></filter>\
         <rect width='{width}' height='{height}' fill='{ground}'/>\
         <g filter='url(#b)'>{marks}</g>"
        ),
    )
}

/// A spot beside the stage.
fn spot(x: f32, z: f32, turn: f32) -> Spot {
    Spot { at: V(x, 0.0, z), turn }
}

/// Daylight through a window or a cloud, from the left.
fn daylight() -> Lamp {
    Lamp {
        from: V(-0.62, 0.86, 0.62),
        key: V(0.92, 0.88, 0.8),
        width: 0.24,
        sky: V(0.34, 0.36, 0.4),
        floor: V(0.3, 0.27, 0.24),
    }
}

/// A phone's picture in good light.
const FILM: Film = Film { exposure: 1.0, grain: 1.5, glow: 0.12, vignette: 0.26 };
