//! Everything in front of the camera, in the order in which it is painted.

use std::rc::Rc;

use crate::toys::optics::sheet::Sheet;
use crate::toys::optics::texture::Texture;
use crate::toys::optics::vector::V;

/// A sheet with its print.
pub(crate) struct Piece {
    pub sheet: Sheet,
    pub texture: Rc<Texture>,
    /// Seen, and lit, from both sides; otherwise only from outside.
    pub two_sided: bool,
    /// Its print has holes through which light passes.
    pub cut_out: bool,
    /// Casts shadows.
    pub solid: bool,
    /// Shadow samples along each edge of the sheet.
    pub samples: usize,
}

/// Pieces that stand together, all in one sphere.
pub(crate) struct Thing {
    pub pieces: Vec<Piece>,
    pub centre: V,
    pub radius: f32,
}

impl Thing {
    /// Wraps pieces in the sphere that holds them.
    pub(crate) fn new(pieces: Vec<Piece>) -> Self {
        let corners = || {
            let corners = |piece: &Piece| {
                let sheet = piece.sheet;
                [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)].map(|(u, v)| sheet.point(u, v))
            };
            pieces.iter().flat_map(corners)
        };
        let mut low = V(f32::MAX, f32::MAX, f32::MAX);
        let mut high = -low;
        for V(x, y, z) in corners() {
            low = V(low.0.min(x), low.1.min(y), low.2.min(z));
            high = V(high.0.max(x), high.1.max(y), high.2.max(z));
        }
        let centre = low.towards(high, 0.5);
        let radius = corners().map(|corner| (corner - centre).length()).fold(0.0, f32::max);
        Self { pieces, centre, radius }
    }

    /// Whether a ray may meet any of the pieces.
    pub(crate) fn near(&self, from: V, ray: V) -> bool {
        let to = self.centre - from;
        let ahead = to.dot(ray);
        let beside = to.dot(to) - ahead * ahead;
        beside < self.radius * self.radius && (ahead > 0.0 || to.length() < self.radius)
    }
}

/// The light of a place.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Lamp {
    /// From where the main light comes.
    pub from: V,
    /// Its colour and strength, linear.
    pub key: V,
    /// How wide it is: 0 is a point, 0.5 a cloudy window.
    pub width: f32,
    /// The light from everywhere else, linear.
    pub sky: V,
    /// What the floor sends up, linear.
    pub floor: V,
}

/// Where the picture is taken from.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Camera {
    pub eye: V,
    pub target: V,
    /// Half of the smaller side's view, as a tangent.
    pub view: f32,
    /// How much what is out of focus blurs.
    pub aperture: f32,
}

/// A whole picture before it is taken.
pub(crate) struct Stage {
    pub camera: Camera,
    pub lamp: Lamp,
    /// What is far behind, in the picture's own shape.
    pub backdrop: Texture,
    /// Floor and walls: painted first, in this order.
    pub ground: Thing,
    /// Toys and props: painted from far to near.
    pub things: Vec<Thing>,
}

impl Camera {
    /// Where `point` falls in a picture of `width` by `height`, in its units.
    pub(crate) fn screen(&self, point: V, (width, height): (f32, f32)) -> (f32, f32) {
        let ahead = (self.target - self.eye).unit();
        let right = ahead.cross(V(0.0, 1.0, 0.0)).unit();
        let up = right.cross(ahead);
        let to = point - self.eye;
        let scale = width.min(height) / 2.0 / self.view / to.dot(ahead);
        (width / 2.0 + to.dot(right) * scale, height / 2.0 - to.dot(up) * scale)
    }
}
