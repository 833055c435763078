//! Eyes, brows, mouths and tears.

use crate::toys::colors::{INK, Pens};
use crate::toys::drawing::Drawing;
use crate::toys::toy::Expression;

/// Draws what the face says; with the lines and the whites of the eyes of `pens`.
pub(crate) fn draw(drawing: &mut Drawing, expression: Expression, pens: &Pens) {
    let (light, line) = (pens.light, pens.line);
    let (middle, top) = (drawing.width / 2.0, drawing.height * 0.4);
    let apart = drawing.width * drawing.chance.between(0.185, 0.215);
    let size = drawing.width * drawing.chance.between(0.115, 0.14);
    let eyes = [(-1.0_f32, middle - apart), (1.0, middle + apart)];
    for (side, x) in eyes {
        let eye = match expression {
            Expression::Laughing => arc(-1.0, line),
            Expression::Asleep => arc(1.0, line),
            Expression::Winking if side > 0.0 => arc(-1.0, line),
            Expression::InLove => heart(),
            _ => open(expression, light, side),
        };
        let scale = size / 70.0;
        drawing.add(&format!(
            "<g transform='translate({x:.1} {top:.1}) scale({scale:.3})'>{eye}{}{}</g>",
            brow(expression, side, line),
            cheek(expression)
        ));
    }
    let mouth_y = drawing.height * 0.7;
    let tilt = drawing.chance.between(-3.0, 3.0);
    let scale = drawing.width / 600.0;
    drawing.add(&format!(
        "<g transform='translate({middle:.1} {mouth_y:.1}) rotate({tilt:.1}) scale({scale:.3})' \
         fill='none' stroke='{line}' stroke-width='13' stroke-linecap='round' \
         stroke-linejoin='round'>{}</g>",
        mouth(expression)
    ));
    tears(drawing, expression, [middle - apart, middle + apart], top, size);
}

fn open(expression: Expression, light: &str, side: f32) -> String {
    let (x, y) = match expression {
        Expression::Dreaming => (22.0, -24.0),
        Expression::Shy => (-8.0, 26.0),
        Expression::Angry => (-side * 18.0, 8.0),
        Expression::Worried => (side * 10.0, -14.0),
        Expression::Surprised => (0.0, 0.0),
        Expression::Weeping | Expression::Sobbing => (12.0, 14.0),
        _ => (-14.0, 4.0),
    };
    let pupil = if expression == Expression::Surprised { 20.0 } else { 33.0 };
    format!(
        "<circle r='70' fill='{light}' stroke='{INK}' stroke-width='11'/>\
         <circle cx='{x}' cy='{y}' r='{pupil}' fill='{INK}'/>\
         <circle cx='{}' cy='{}' r='{}' fill='#fff'/>",
        x + 10.0,
        y - 11.0,
        pupil * 0.32
    )
}

fn arc(bend: f32, line: &str) -> String {
    let (ends, tip) = (-bend * 16.0, bend * 62.0);
    format!(
        "<path d='M-58 {ends}Q0 {tip} 58 {ends}' fill='none' stroke='{line}' stroke-width='16' \
         stroke-linecap='round'/>"
    )
}

fn heart() -> String {
    format!(
        "<path d='M0 66C-120 -18 -64 -92 0 -34C64 -92 120 -18 0 66Z' fill='#e4002b' \
         stroke='{INK}' stroke-width='11' stroke-linejoin='round'/>\
         <path d='M-42 -32q8 -18 26 -16' fill='none' stroke='#fff' stroke-width='10' \
         stroke-linecap='round'/>"
    )
}

/// `side` is -1 for the eye on the left: brows mirror each other.
fn brow(expression: Expression, side: f32, line: &str) -> String {
    let (inner, outer) = match expression {
        Expression::Angry => (-58.0, -104.0),
        Expression::Worried | Expression::Sobbing => (-122.0, -88.0),
        Expression::Weeping => (-112.0, -94.0),
        Expression::Surprised => (-126.0, -122.0),
        _ => return String::new(),
    };
    let (from, to) = (-side * 52.0, side * 62.0);
    let middle = f32::midpoint(inner, outer) - 14.0;
    format!(
        "<path d='M{from} {inner}Q0 {middle} {to} {outer}' fill='none' stroke='{line}' \
         stroke-width='15' stroke-linecap='round'/>"
    )
}

fn cheek(expression: Expression) -> &'static str {
    match expression {
        Expression::Shy | Expression::Laughing | Expression::InLove | Expression::Asleep => {
            "<ellipse cx='0' cy='122' rx='58' ry='32' fill='#ff4f6d' fill-opacity='.55'/>"
        }
        _ => "",
    }
}

fn mouth(expression: Expression) -> &'static str {
    match expression {
        Expression::Weeping => "<path d='M-70 -6Q0 44 74 -10'/>",
        Expression::Sobbing => {
            "<path d='M-84 34Q0 -74 84 34Q0 2 -84 34Z' fill='#7a0f25'/>\
             <path d='M-36 14Q0 -8 36 14' stroke='#ff8aa0' stroke-width='10'/>"
        }
        Expression::Laughing => {
            "<path d='M-104 -30Q0 -14 104 -30Q84 84 0 84Q-84 84 -104 -30Z' fill='#7a0f25'/>\
             <path d='M-84 -20Q0 -6 84 -20L78 4Q0 18 -78 4Z' fill='#fff' stroke-width='6'/>\
             <path d='M-40 66Q0 30 44 64' stroke='#ff6b81' stroke-width='20'/>"
        }
        Expression::Smiling => "<path d='M-96 -14Q0 76 96 -14M-110 -22l22 14M110 -22l-22 14'/>",
        Expression::Surprised => "<ellipse rx='42' ry='54' cy='10' fill='#7a0f25'/>",
        Expression::Angry => {
            "<path d='M-86 26Q0 -34 86 26L78 -2' />\
             <path d='M-34 2v18M4 -6v18M42 4v16' stroke-width='8'/>"
        }
        Expression::Asleep => {
            "<path d='M-30 0Q0 26 34 -4'/><ellipse cx='52' cy='4' rx='9' ry='12' stroke-width='7'/>"
        }
        Expression::Dreaming => "<path d='M-54 8Q-10 34 58 -6'/>",
        Expression::InLove => "<path d='M-74 -12Q-40 40 0 2Q40 40 74 -12'/>",
        Expression::Shy => "<path d='M-40 4Q0 30 40 4'/>",
        Expression::Winking => {
            "<path d='M-80 -8Q0 56 88 -22'/>\
             <path d='M8 26Q30 92 62 16Z' fill='#ff6b81' stroke-width='9'/>"
        }
        Expression::Worried => "<path d='M-84 16Q-56 -18 -28 10T28 10T86 2'/>",
    }
}

fn tears(drawing: &mut Drawing, expression: Expression, eyes: [f32; 2], top: f32, size: f32) {
    let drop = |x: f32, y: f32, scale: f32| {
        format!(
            "<g transform='translate({x:.1} {y:.1}) scale({scale:.3})'>\
             <path d='M0 -74C30 -24 44 0 44 26A44 44 0 0 1 -44 26C-44 0 -30 -24 0 -74Z' \
             fill='#3fb7ff' stroke='{INK}' stroke-width='11' stroke-linejoin='round'/>\
             <path d='M-20 24q2 20 20 24' fill='none' stroke='#fff' stroke-width='9' \
             stroke-linecap='round'/></g>"
        )
    };
    let scale = size / 105.0;
    match expression {
        Expression::Weeping => {
            let x = eyes[0] - size * 0.35;
            drawing.add(&drop(x, top + size * 1.75, scale * 1.25));
        }
        Expression::Sobbing => {
            for (x, side) in [(eyes[0], -1.0_f32), (eyes[1], 1.0)] {
                let (wide, start) = (size * 0.34, top + size * 0.86);
                let (left, right) = (x - wide, x + wide);
                let end = drawing.height * 0.99;
                let middle = f32::midpoint(start, end);
                drawing.add(&format!(
                    "<path d='M{left:.1} {start:.1}Q{:.1} {:.1} {:.1} {end:.1}L{:.1} {end:.1}\
                     Q{:.1} {:.1} {right:.1} {start:.1}Z' fill='#3fb7ff' stroke='{INK}' \
                     stroke-width='8' stroke-linejoin='round'/>\
                     <path d='M{x:.1} {:.1}V{:.1}' stroke='#fff' stroke-width='9' \
                     stroke-linecap='round' stroke-dasharray='70 40'/>",
                    left + side * 8.0,
                    middle,
                    left + side * 14.0,
                    right + side * 14.0,
                    right + side * 8.0,
                    middle,
                    start + 34.0,
                    end - 20.0,
                ));
            }
        }
        Expression::Laughing => {
            drawing.add(&drop(eyes[0] - size * 1.3, top + size * 0.7, scale * 0.8));
            drawing.add(&drop(eyes[1] + size * 1.3, top + size * 0.7, scale * 0.8));
        }
        _ => {}
    }
}
