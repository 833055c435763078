//! A flat piece of the stage: a parallelogram of paper, wood or cloth.

use crate::toys::optics::texture::Texture;
use crate::toys::optics::vector::V;

/// A parallelogram seen from outside: `corner` is its top left, `right` and `down` its edges.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Sheet {
    pub corner: V,
    pub right: V,
    pub down: V,
    /// Outward, of length one.
    pub normal: V,
    /// Multiplied with a hit point, they tell where on the sheet it is.
    across: V,
    along: V,
}

impl Sheet {
    pub(crate) fn new(corner: V, right: V, down: V) -> Self {
        let normal = down.cross(right);
        let square = normal.dot(normal);
        Self {
            corner,
            right,
            down,
            normal: normal.unit(),
            across: down.cross(-normal) * (1.0 / square),
            along: (-normal).cross(right) * (1.0 / square),
        }
    }

    /// The point at `(u, v)`.
    pub(crate) fn point(&self, u: f32, v: f32) -> V {
        self.corner + self.right * u + self.down * v
    }

    /// How far `u` and `v` move along a direction.
    pub(crate) fn rates(&self, direction: V) -> (f32, f32) {
        (self.across.dot(direction), self.along.dot(direction))
    }

    /// Whether a ray from `from` meets this sheet before `reach`, where `texture` is not cut away.
    pub(crate) fn stops(&self, from: V, ray: V, reach: f32, texture: Option<&Texture>) -> bool {
        let slope = self.normal.dot(ray);
        if slope.abs() < 1e-5 {
            return false;
        }
        let way = self.normal.dot(self.corner - from) / slope;
        if way < 0.004 || way > reach {
            return false;
        }
        let (u, v) = self.rates(from + ray * way - self.corner);
        let inside = (0.0..=1.0).contains(&u) && (0.0..=1.0).contains(&v);
        inside && texture.is_none_or(|texture| texture.at(u, v, 3.0)[3] > 0.5)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_facing_us_has_its_normal_towards_us() {
        let sheet = Sheet::new(V(-1.0, 1.0, 0.0), V(2.0, 0.0, 0.0), V(0.0, -2.0, 0.0));
        assert_eq!(sheet.normal, V(0.0, 0.0, 1.0));
        assert_eq!(sheet.rates(V(1.0, -1.0, 0.0)), (0.5, 0.5));
    }

    #[test]
    fn a_ray_is_stopped_only_inside_of_the_sheet() {
        let sheet = Sheet::new(V(-1.0, 1.0, 0.0), V(2.0, 0.0, 0.0), V(0.0, -2.0, 0.0));
        assert!(sheet.stops(V(0.5, 0.5, 2.0), V(0.0, 0.0, -1.0), 9.0, None));
        assert!(!sheet.stops(V(1.5, 0.5, 2.0), V(0.0, 0.0, -1.0), 9.0, None));
        assert!(!sheet.stops(V(0.5, 0.5, 2.0), V(0.0, 0.0, -1.0), 1.0, None));
    }
}
