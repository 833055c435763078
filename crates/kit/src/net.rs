//! The cube unfolded: six faces in a cross lying on its side, and the seven tabs that close it.

use crate::outline::{Point, closed, line};

/// Side of the cube, millimetres.
pub(crate) const SIDE: f32 = 44.0;
/// How far a tab stands out, and how far its ends slant, millimetres.
pub(crate) const TAB: f32 = 7.0;

/// The drawing of the net: what to cut, what to fold, what to glue.
pub(crate) struct Net {
    /// The outline, one closed path.
    pub cut: String,
    /// The folds, as open paths.
    pub folds: Vec<String>,
    /// The tabs, closed paths.
    pub tabs: Vec<String>,
    /// A drop of glue on each tab: its centre.
    pub drops: Vec<Point>,
    /// Centre of the face that ends underneath.
    pub sole: Point,
}

/// The net whose left face has its top left corner at `(left, middle)`.
pub(crate) fn net(left: f32, middle: f32) -> Net {
    let column = |n: f32| left + n * SIDE;
    let (x0, x1, x2, x3, x4) = (column(0.0), column(1.0), column(2.0), column(3.0), column(4.0));
    let (y0, y1, y2, y3) = (middle - SIDE, middle, middle + SIDE, middle + 2.0 * SIDE);
    let hinges = [
        ((x1, y0), (x2, y0)),
        ((x2, y0), (x2, y1)),
        ((x4, y1), (x4, y2)),
        ((x2, y2), (x2, y3)),
        ((x2, y3), (x1, y3)),
        ((x1, y3), (x1, y2)),
        ((x1, y1), (x1, y0)),
    ];
    let tabs: Vec<[Point; 4]> = hinges.iter().map(|&(from, to)| tab(from, to, TAB, TAB)).collect();
    let mut outline: Vec<Point> = Vec::new();
    outline.extend(tabs[0]);
    outline.extend(tabs[1]);
    outline.extend([(x3, y1), (x4, y1)]);
    outline.extend(tabs[2]);
    outline.push((x2, y2));
    outline.extend(tabs[3]);
    outline.extend(tabs[4]);
    outline.extend(tabs[5]);
    outline.extend([(x0, y2), (x0, y1), (x1, y1)]);
    outline.extend(tabs[6]);
    outline.dedup();
    let between = [
        ((x1, y1), (x2, y1)),
        ((x1, y2), (x2, y2)),
        ((x1, y1), (x1, y2)),
        ((x2, y1), (x2, y2)),
        ((x3, y1), (x3, y2)),
    ];
    Net {
        cut: closed(&outline),
        folds: between.iter().chain(&hinges).map(|&(from, to)| line(from, to)).collect(),
        tabs: tabs.iter().map(|tab| closed(tab)).collect(),
        drops: tabs.iter().map(centre).collect(),
        sole: (f32::midpoint(x1, x2), f32::midpoint(y2, y3)),
    }
}

/// A tab on the left-hand side of the way from `from` to `to` (on a sheet whose y goes down), `out`
/// millimetres deep, its ends slanting by `slant`.
pub(crate) fn tab(from: Point, to: Point, out: f32, slant: f32) -> [Point; 4] {
    let (dx, dy) = (to.0 - from.0, to.1 - from.1);
    let length = dx.hypot(dy);
    let (ux, uy) = (dx / length, dy / length);
    let (nx, ny) = (uy, -ux);
    let near = (from.0 + ux * slant + nx * out, from.1 + uy * slant + ny * out);
    let far = (to.0 - ux * slant + nx * out, to.1 - uy * slant + ny * out);
    [from, near, far, to]
}

/// The middle of a tab.
pub(crate) fn centre(corners: &[Point; 4]) -> Point {
    let sum = corners.iter().fold((0.0, 0.0), |sum, corner| (sum.0 + corner.0, sum.1 + corner.1));
    (sum.0 / 4.0, sum.1 / 4.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cube_closes_with_five_folds_and_seven_tabs() {
        let net = net(10.0, 100.0);
        assert_eq!(net.tabs.len(), 7);
        assert_eq!(net.folds.len(), 5 + 7);
    }

    #[test]
    fn tabs_stand_outside_of_their_face() {
        let above = tab((0.0, 0.0), (10.0, 0.0), 3.0, 2.0);
        assert_eq!(above, [(0.0, 0.0), (2.0, -3.0), (8.0, -3.0), (10.0, 0.0)]);
    }
}
