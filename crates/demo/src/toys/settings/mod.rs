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
use crate::toys::optics::develop::Film;
use crate::toys::optics::sheet::Sheet;
use crate::toys::optics::stage::{Camera, Lamp, Piece, Thing};
use crate::toys::optics::vector::V;
use crate::toys::toy::{Frame, Setting};

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
pub(crate) fn place(
    setting: Setting,
    frame: Frame,
    chance: &mut Chance,
) -> Result<Place, ToyError> {
    match setting {
        Setting::Halftone => comic::halftone(frame, chance),
        Setting::Burst => comic::burst(frame, chance),
        Setting::Window => home::window(frame, chance),
        Setting::Kitchen => home::kitchen(frame, chance),
        Setting::Desk => home::desk(frame, chance),
        Setting::Museum => museum::hall(frame, chance),
        Setting::Garden => outside::garden(frame, chance),
        Setting::Night => outside::night(frame, chance),
        Setting::Beach => shore::beach(frame, chance),
        Setting::Snow => shore::snow(frame, chance),
    }
}

/// Width and height of a backdrop's view box.
#[expect(clippy::cast_precision_loss, reason = "1200 at most")]
fn canvas(frame: Frame) -> (f32, f32) {
    let (width, height) = frame.size(1200);
    (width as f32, height as f32)
}

/// A camera at a child's distance, `height` above the floor.
fn camera(chance: &mut Chance, height: f32, aperture: f32) -> Camera {
    Camera {
        eye: V(chance.between(-0.7, 0.7), height + chance.between(-0.15, 0.15), 6.3),
        target: V(0.0, 0.8, 0.0),
        view: chance.between(0.205, 0.235),
        aperture,
    }
}

/// A floor from `back` to the camera, printed with `svg`, which shows `6.4` units across.
fn floor(svg: &str, back: f32) -> Result<Piece, ToyError> {
    let depth = 2.6 - back;
    let sheet = Sheet::new(V(-3.2, 0.0, back), V(6.4, 0.0, 0.0), V(0.0, 0.0, depth));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a texture of about a thousand texels"
    )]
    let tall = (1400.0 * depth / 6.4) as u32;
    let piece = paper(sheet, &print(svg, 1400, tall)?);
    Ok(Piece { samples: 132, solid: false, ..piece })
}

/// A wall 7.6 wide and 5.7 high, standing on the floor at `back`.
fn wall(svg: &str, back: f32) -> Result<Piece, ToyError> {
    let sheet = Sheet::new(V(-3.8, 5.2, back), V(7.6, 0.0, 0.0), V(0.0, -5.2, 0.0));
    let piece = paper(sheet, &print(svg, 1300, 890)?);
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
            "<filter id='b' x='-20%' y='-20%' width='140%' height='140%'>\
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
