//! Legs folded lengthwise, so that they stand, and arms with a mitten.

use std::fmt::Write;

use crate::net::{centre, tab};
use crate::outline::{Point, closed, line};

/// Width of one of a leg's two sides, millimetres.
const SHIN: f32 = 9.0;
/// Height of a leg without its tabs and its foot, millimetres.
const LEG: f32 = 24.0;
/// Depth of a limb's glue tab, millimetres.
const TAB: f32 = 5.5;

/// One piece to cut out beside the net.
pub(crate) struct Limb {
    pub cut: String,
    pub folds: Vec<String>,
    pub tabs: Vec<String>,
    pub drops: Vec<Point>,
}

/// A leg whose hips begin at `(x, y)`: two sides, a tab on each, a foot in front of the first.
pub(crate) fn leg(x: f32, y: f32, mirrored: bool) -> Limb {
    let at = |dx: f32, dy: f32| (if mirrored { x + 2.0 * SHIN - dx } else { x + dx }, y + dy);
    let hips = [
        [at(0.0, 0.0), at(1.2, -TAB), at(SHIN - 1.2, -TAB), at(SHIN, 0.0)],
        [at(SHIN, 0.0), at(SHIN + 1.2, -TAB), at(2.0 * SHIN - 1.2, -TAB), at(2.0 * SHIN, 0.0)],
    ];
    let (ankle, toe) = (LEG, LEG + 9.0);
    let round = |from: Point, over: Point, to: Point| {
        format!("L{:.2} {:.2}Q{:.2} {:.2} {:.2} {:.2}", from.0, from.1, over.0, over.1, to.0, to.1)
    };
    let mut cut = closed(&[
        hips[0][0],
        hips[0][1],
        hips[0][2],
        hips[0][3],
        hips[1][1],
        hips[1][2],
        hips[1][3],
        at(2.0 * SHIN - 1.5, ankle),
        at(SHIN, ankle),
    ]);
    cut.pop();
    cut.push_str(&round(at(SHIN, toe - 4.5), at(SHIN, toe), at(SHIN / 2.0, toe)));
    let (over, heel, shin) = (at(0.0, toe), at(0.0, toe - 4.5), at(0.0, ankle));
    // Writing to a String cannot fail.
    let _ = write!(
        cut,
        "Q{:.2} {:.2} {:.2} {:.2}L{:.2} {:.2}Z",
        over.0, over.1, heel.0, heel.1, shin.0, shin.1
    );
    Limb {
        cut,
        folds: vec![
            line(at(SHIN, 0.0), at(SHIN, ankle)),
            line(at(0.0, ankle), at(SHIN, ankle)),
            line(at(0.0, 0.0), at(SHIN, 0.0)),
            line(at(SHIN, 0.0), at(2.0 * SHIN, 0.0)),
        ],
        tabs: hips.iter().map(|hip| closed(hip)).collect(),
        drops: hips.iter().map(centre).collect(),
    }
}

/// An arm whose shoulder begins at `(x, y)`: 8 mm wide, a thumb to the right (or left if mirrored).
pub(crate) fn arm(x: f32, y: f32, mirrored: bool) -> Limb {
    let at = |dx: f32, dy: f32| (if mirrored { x + 8.0 - dx } else { x + dx }, y + dy);
    let (left, right) = (at(0.0, 0.0), at(8.0, 0.0));
    let shoulder = if mirrored { tab(right, left, TAB, 1.2) } else { tab(left, right, TAB, 1.2) };
    let mut cut = String::new();
    let mut push = |letter: &str, points: &[Point]| {
        cut.push_str(letter);
        for (px, py) in points {
            // Writing to a String cannot fail.
            let _ = write!(cut, "{px:.2} {py:.2} ");
        }
    };
    push("M", &[left]);
    push("L", &[at(1.2, -TAB), at(6.8, -TAB), right]);
    push("L", &[at(7.2, 20.0)]);
    push("C", &[at(9.0, 18.6), at(12.4, 18.4), at(12.6, 20.6)]);
    push("C", &[at(12.8, 22.6), at(10.0, 23.0), at(9.0, 24.4)]);
    push("C", &[at(10.4, 30.4), at(6.8, 33.0), at(4.0, 33.0)]);
    push("C", &[at(0.6, 33.0), at(-2.0, 29.6), at(-0.6, 24.6)]);
    push("Q", &[at(0.4, 22.0), at(0.8, 20.0)]);
    cut.push('Z');
    Limb {
        cut,
        folds: vec![line(left, right)],
        tabs: vec![closed(&shoulder)],
        drops: vec![centre(&shoulder)],
    }
}
