//! A hand with a felt pen: it fills in strokes and never draws a line quite straight.

use std::fmt::{Arguments, Write};

use crate::toys::chance::Chance;
use crate::toys::colors::INK;

/// Marks added to a drawing.
pub(crate) trait Ink {
    /// Adds SVG.
    fn ink(&mut self, marks: Arguments<'_>);
}

impl Ink for String {
    fn ink(&mut self, marks: Arguments<'_>) {
        // Writing to a String cannot fail.
        let _ = self.write_fmt(marks);
    }
}

/// A drawing under the hand, as SVG; its view box is `width` by `height`.
pub(crate) struct Drawing {
    pub width: f32,
    pub height: f32,
    pub chance: Chance,
    marks: String,
}

impl Drawing {
    pub(crate) fn new(width: f32, height: f32, chance: Chance) -> Self {
        Self { width, height, chance, marks: String::new() }
    }

    /// Adds SVG as it is.
    pub(crate) fn add(&mut self, marks: &str) {
        self.marks.push_str(marks);
    }

    /// The whole sheet in one colour, with the traces of the pen.
    pub(crate) fn fill(&mut self, color: &str) {
        let (width, height) = (self.width, self.height);
        self.add(&format!("<rect width='{width}' height='{height}' fill='{color}'/>"));
        let mut x = -40.0;
        while x < width + 40.0 {
            let shade = if self.chance.unit() < 0.6 { "#000" } else { "#fff" };
            let opacity = self.chance.between(0.012, 0.05);
            let (from, to) = (self.chance.between(8.0, 34.0), self.chance.between(-34.0, -8.0));
            let (x1, x2) = (x + from, x + to);
            let broad = self.chance.between(16.0, 30.0);
            self.add(&format!(
                "<path d='M{x1:.1} -9L{x2:.1} {:.1}' stroke='{shade}' stroke-opacity='{opacity:.3}' \
                 stroke-width='{broad:.1}'/>",
                height + 9.0
            ));
            x += broad * 0.8;
        }
    }

    /// A line through `points`, wobbling by about `wobble`.
    pub(crate) fn line(&mut self, points: &[(f32, f32)], wobble: f32, style: &str) {
        let mut path = String::new();
        for pair in points.windows(2) {
            let ((x1, y1), (x2, y2)) = (pair[0], pair[1]);
            for step in 0..4_u8 {
                let part = f32::from(step) / 4.0;
                let x = x1 + (x2 - x1) * part + self.chance.between(-wobble, wobble);
                let y = y1 + (y2 - y1) * part + self.chance.between(-wobble, wobble);
                let letter = if path.is_empty() { 'M' } else { 'L' };
                path.ink(format_args!("{letter}{x:.1} {y:.1}"));
            }
        }
        if let Some((x, y)) = points.last() {
            path.ink(format_args!("L{x:.1} {y:.1}"));
        }
        self.add(&format!(
            "<path d='{path}' stroke-linejoin='round' stroke-linecap='round' {style}/>"
        ));
    }

    /// An ink line near the edges, and the pale crease of folded paper at them.
    pub(crate) fn edges(&mut self) {
        let (width, height) = (self.width, self.height);
        let inset = 9.0;
        let corners = [
            (inset, inset),
            (width - inset, inset),
            (width - inset, height - inset),
            (inset, height - inset),
            (inset, inset),
        ];
        self.line(&corners, 1.6, &format!("fill='none' stroke='{INK}' stroke-width='9'"));
        self.add(&format!(
            "<rect width='{width}' height='{height}' fill='none' stroke='#fff' stroke-opacity='.45' \
             stroke-width='5'/>"
        ));
    }

    /// The drawing as an SVG file.
    pub(crate) fn svg(&self) -> String {
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {w} {h}' width='{w}' \
             height='{h}'>{}</svg>",
            self.marks,
            w = self.width,
            h = self.height
        )
    }
}
