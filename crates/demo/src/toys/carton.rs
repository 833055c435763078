//! Folding: boxes, standing cut-outs and cones from printed sheets.

use std::rc::Rc;

use crate::toys::ToyError;
use crate::toys::optics::sheet::Sheet;
use crate::toys::optics::stage::Piece;
use crate::toys::optics::texture::Texture;
use crate::toys::optics::vector::V;

/// A sheet's print, ready for several sheets.
pub(crate) type Print = Rc<Texture>;

/// Draws a print at `width` by `height` texels.
pub(crate) fn print(svg: &str, width: u32, height: u32) -> Result<Print, ToyError> {
    Ok(Rc::new(Texture::from_svg(svg, width, height)?))
}

/// Where a thing stands, and how it is turned (radians, about the vertical axis).
#[derive(Clone, Copy, Debug)]
pub(crate) struct Spot {
    pub at: V,
    pub turn: f32,
}

impl Spot {
    pub(crate) fn place(&self, local: V) -> V {
        self.at + local.turned(self.turn)
    }

    /// A sheet given in the thing's own space.
    pub(crate) fn sheet(&self, corner: V, right: V, down: V) -> Sheet {
        Sheet::new(self.place(corner), right.turned(self.turn), down.turned(self.turn))
    }
}

/// Paper: solid, one-sided, lit as it is.
pub(crate) fn paper(sheet: Sheet, texture: &Print) -> Piece {
    Piece {
        sheet,
        texture: Rc::clone(texture),
        two_sided: false,
        cut_out: false,
        solid: true,
        samples: 20,
    }
}

/// A flat cut-out: seen from both sides, its holes let light through.
pub(crate) fn cut_out(sheet: Sheet, texture: &Print) -> Piece {
    Piece { two_sided: true, cut_out: true, samples: 16, ..paper(sheet, texture) }
}

/// A box of `size`, the middle of its bottom at `foot` in the spot's space. Prints: front, sides, top.
pub(crate) fn carton(spot: &Spot, foot: V, size: V, prints: [&Print; 3]) -> Vec<Piece> {
    let [front, flank, top] = prints;
    let V(wide, tall, deep) = size;
    let at = |x: f32, y: f32, z: f32| foot + V(x * wide / 2.0, y * tall, z * deep / 2.0);
    let (right, down, back) = (V(wide, 0.0, 0.0), V(0.0, -tall, 0.0), V(0.0, 0.0, -deep));
    let sides = [
        (at(1.0, 1.0, -1.0), -right, down, flank),
        (at(-1.0, 1.0, -1.0), -back, down, flank),
        (at(1.0, 1.0, 1.0), back, down, flank),
        (at(-1.0, 0.0, 1.0), right, back, flank),
        (at(-1.0, 1.0, -1.0), right, -back, top),
        (at(-1.0, 1.0, 1.0), right, down, front),
    ];
    sides
        .into_iter()
        .map(|(corner, right, down, texture)| paper(spot.sheet(corner, right, down), texture))
        .collect()
}

/// A cut-out standing upright, facing the spot's front: the middle of its foot at `foot`.
pub(crate) fn standee(spot: &Spot, foot: V, width: f32, height: f32, texture: &Print) -> Piece {
    let corner = foot + V(-width / 2.0, height, 0.0);
    cut_out(spot.sheet(corner, V(width, 0.0, 0.0), V(0.0, -height, 0.0)), texture)
}

/// Four triangles leaning against each other.
pub(crate) fn cone(spot: &Spot, foot: V, width: f32, height: f32, texture: &Print) -> Vec<Piece> {
    let tip = foot + V(0.0, height, 0.0);
    let half = width / 2.0;
    let quarter = std::f32::consts::FRAC_PI_2;
    [2.0_f32, 1.0, 3.0, 0.0]
        .into_iter()
        .map(|side| {
            let right = V(width, 0.0, 0.0).turned(side * quarter);
            let middle = foot + V(0.0, 0.0, half).turned(side * quarter);
            let sheet = spot.sheet(tip - right * 0.5, right, middle - tip);
            Piece { cut_out: true, ..paper(sheet, texture) }
        })
        .collect()
}
