//! A sheet as a PDF of one A4 page: vector, its text selectable, its address a link.

use std::collections::HashMap;

use pdf_writer::types::{ActionType, AnnotationType};
use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str, TextStr};
use svg2pdf::ConversionOptions;

use crate::paper::{A4, Box, Paper};
use crate::pattern::KitError;

/// Points (1/72 inch) in a millimetre.
const MILLIMETRE: f32 = 72.0 / 25.4;
/// A4 in points.
const PAGE: (f32, f32) = (A4.0 * MILLIMETRE, A4.1 * MILLIMETRE);

impl Paper {
    /// The sheet as PDF 1.7.
    ///
    /// # Errors
    /// When the drawing holds what a PDF cannot.
    pub fn pdf(&self) -> Result<Vec<u8>, KitError> {
        written(self)
    }
}

fn written(paper: &Paper) -> Result<Vec<u8>, KitError> {
    let (chunk, drawing) = svg2pdf::to_chunk(&paper.drawing, ConversionOptions::default())
        .map_err(|error| KitError::Pdf(error.to_string()))?;
    let mut next = Ref::new(1);
    let mut renumbered = HashMap::new();
    let chunk = chunk.renumber(|old| *renumbered.entry(old).or_insert_with(|| next.bump()));
    let drawing = *renumbered
        .get(&drawing)
        .ok_or_else(|| KitError::Pdf("the drawing is not in its own chunk".to_owned()))?;
    let [catalog, pages, page, content, info] = std::array::from_fn(|_| next.bump());
    let links: Vec<Ref> = paper.codes.iter().map(|_| next.bump()).collect();

    let mut pdf = Pdf::new();
    let mut root = pdf.catalog(catalog);
    root.pages(pages).lang(TextStr(&paper.said.language));
    root.viewer_preferences().pair(Name(b"DisplayDocTitle"), true);
    root.finish();
    pdf.pages(pages).kids([page]).count(1);
    write_page(&mut pdf, page, (pages, content, drawing), &links);
    for (link, code) in links.iter().zip(&paper.codes) {
        write_link(&mut pdf, *link, code, &paper.url);
    }
    let mut stream = Content::new();
    stream.transform([PAGE.0, 0.0, 0.0, PAGE.1, 0.0, 0.0]).x_object(Name(b"Sheet"));
    pdf.stream(content, &stream.finish());
    pdf.document_info(info)
        .title(TextStr(&paper.said.title))
        .author(TextStr(&paper.said.author))
        .subject(TextStr(&paper.said.kind));
    pdf.extend(&chunk);
    Ok(pdf.finish())
}

fn write_page(pdf: &mut Pdf, page: Ref, (pages, content, drawing): (Ref, Ref, Ref), links: &[Ref]) {
    let mut page = pdf.page(page);
    page.media_box(Rect::new(0.0, 0.0, PAGE.0, PAGE.1)).parent(pages).contents(content);
    page.annotations(links.iter().copied());
    page.resources().x_objects().pair(Name(b"Sheet"), drawing);
}

/// A link over a QR code.
fn write_link(pdf: &mut Pdf, link: Ref, code: &Box, url: &str) {
    let at = |x: f32, y: f32| (x * MILLIMETRE, PAGE.1 - y * MILLIMETRE);
    let (left, top) = at(code.left, code.top);
    let (right, bottom) = at(code.left + code.side, code.top + code.side);
    let mut annotation = pdf.annotation(link);
    annotation.subtype(AnnotationType::Link).rect(Rect::new(left, bottom, right, top));
    annotation.border(0.0, 0.0, 0.0, None);
    annotation.action().action_type(ActionType::Uri).uri(Str(url.as_bytes()));
}
