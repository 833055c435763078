//! What fills a toy's sides.

use crate::toys::drawing::{Drawing, Ink};
use crate::toys::toy::Print;

/// Fills `drawing` with `ground`, and with the print in `color`.
pub(crate) fn fill(drawing: &mut Drawing, print: Print, ground: &str, color: &str) {
    drawing.fill(ground);
    match print {
        Print::Plain => {}
        Print::Dots => dots(drawing, color),
        Print::Stripes => stripes(drawing, color),
        Print::Checks => checks(drawing, color),
        Print::Scribble => scribble(drawing, color),
        Print::Flowers => flowers(drawing, color),
        Print::Waves => waves(drawing, color),
    }
}

/// Points of a grid whose every other row is shifted, `step` apart.
fn grid(drawing: &Drawing, step: f32) -> Vec<(f32, f32)> {
    let mut points = Vec::new();
    let (mut y, mut odd) = (step / 2.0, false);
    while y < drawing.height + step {
        let mut x = if odd { 0.0 } else { step / 2.0 };
        while x < drawing.width + step {
            points.push((x, y));
            x += step;
        }
        y += step * 0.866;
        odd = !odd;
    }
    points
}

fn dots(drawing: &mut Drawing, color: &str) {
    for (x, y) in grid(drawing, 52.0) {
        let r = 9.0 + 7.0 * y / drawing.height;
        drawing.add(&format!(
            "<circle cx='{x:.1}' cy='{y:.1}' r='{r:.1}' fill='{color}' fill-opacity='.75'/>"
        ));
    }
}

fn stripes(drawing: &mut Drawing, color: &str) {
    let mut x = -10.0;
    while x < drawing.width {
        let style = format!("fill='none' stroke='{color}' stroke-opacity='.8' stroke-width='26'");
        drawing.line(&[(x, -10.0), (x, drawing.height + 10.0)], 2.0, &style);
        x += 76.0;
    }
}

fn checks(drawing: &mut Drawing, color: &str) {
    let style = format!("fill='none' stroke='{color}' stroke-opacity='.38' stroke-width='44'");
    let mut at = 22.0;
    while at < drawing.width.max(drawing.height) {
        drawing.line(&[(at, -10.0), (at, drawing.height + 10.0)], 1.5, &style);
        drawing.line(&[(-10.0, at), (drawing.width + 10.0, at)], 1.5, &style);
        at += 88.0;
    }
}

fn scribble(drawing: &mut Drawing, color: &str) {
    let (width, height) = (drawing.width, drawing.height);
    let style = format!("fill='none' stroke='{color}' stroke-opacity='.55' stroke-width='7'");
    let mut points = Vec::new();
    let mut at = -height;
    while at < width {
        points.push((at + drawing.chance.between(-14.0, 14.0), height + 10.0));
        points.push((at + height + drawing.chance.between(-14.0, 14.0), -10.0));
        at += drawing.chance.between(16.0, 34.0);
    }
    drawing.line(&points, 2.5, &style);
}

fn flowers(drawing: &mut Drawing, color: &str) {
    for (x, y) in grid(drawing, 118.0) {
        let turn = drawing.chance.between(0.0, 72.0);
        let mut petals = String::new();
        for petal in 0..5_u8 {
            let angle = turn + 72.0 * f32::from(petal);
            petals.ink(format_args!(
                "<ellipse cy='-17' rx='11' ry='16' transform='rotate({angle:.0})'/>"
            ));
        }
        drawing.add(&format!(
            "<g transform='translate({x:.1} {y:.1})' fill='{color}'>{petals}\
             <circle r='8' fill='#fff'/></g>"
        ));
    }
}

fn waves(drawing: &mut Drawing, color: &str) {
    let mut y = 20.0;
    while y < drawing.height + 30.0 {
        let mut path = format!("M-30 {y:.0}");
        let mut x = -30.0;
        while x < drawing.width + 60.0 {
            path.push_str("q22 -30 44 0t44 0");
            x += 88.0;
        }
        drawing.add(&format!(
            "<path d='{path}' fill='none' stroke='{color}' stroke-opacity='.7' stroke-width='10'/>"
        ));
        y += 52.0;
    }
}
