//! Straight outlines in millimetres, written as SVG path data.

use std::fmt::Write;

/// A point of the sheet: millimetres from its top left corner.
pub(crate) type Point = (f32, f32);

/// Path data of a closed outline.
pub(crate) fn closed(points: &[Point]) -> String {
    let mut path = String::new();
    for (index, (x, y)) in points.iter().enumerate() {
        let letter = if index == 0 { 'M' } else { 'L' };
        // Writing to a String cannot fail.
        let _ = write!(path, "{letter}{x:.2} {y:.2}");
    }
    path.push('Z');
    path
}

/// Path data of one line.
pub(crate) fn line(from: Point, to: Point) -> String {
    format!("M{:.2} {:.2}L{:.2} {:.2}", from.0, from.1, to.0, to.1)
}
