//! The sheet as a PDF of one A4 page: vector, its text selectable, its address a link.

use std::collections::HashMap;

use pdf_writer::types::{ActionType, AnnotationType};
use pdf_writer::{Content, Finish, Name, Pdf, Rect, Ref, Str, TextStr};
use svg2pdf::ConversionOptions;

use crate::fitting::clean;
use crate::pattern::{KitError, Pattern};
use crate::svg::tree;

/// A4 in points (1/72 inch).
const PAGE: (f32, f32) = (595.276, 841.89);
/// Points in a millimetre.
const MILLIMETRE: f32 = 72.0 / 25.4;

/// The sheet as PDF 1.7.
pub fn pattern_pdf(pattern: &Pattern) -> Result<Vec<u8>, KitError> {
    let tree = tree(pattern)?;
    let (chunk, drawing) = svg2pdf::to_chunk(&tree, ConversionOptions::default())
        .map_err(|error| KitError::Pdf(error.to_string()))?;
    let mut next = Ref::new(1);
    let mut renumbered = HashMap::new();
    let chunk = chunk.renumber(|old| *renumbered.entry(old).or_insert_with(|| next.bump()));
    let drawing = *renumbered
        .get(&drawing)
        .ok_or_else(|| KitError::Pdf("the drawing is not in its own chunk".to_owned()))?;
    let [catalog, pages, page, link, content, info] = std::array::from_fn(|_| next.bump());

    let mut pdf = Pdf::new();
    let mut root = pdf.catalog(catalog);
    root.pages(pages).lang(TextStr(&pattern.language));
    root.viewer_preferences().pair(Name(b"DisplayDocTitle"), true);
    root.finish();
    pdf.pages(pages).kids([page]).count(1);
    write_page(&mut pdf, page, pages, content, (drawing, link));
    write_link(&mut pdf, link, &pattern.url);
    let mut stream = Content::new();
    stream.transform([PAGE.0, 0.0, 0.0, PAGE.1, 0.0, 0.0]).x_object(Name(b"Sheet"));
    pdf.stream(content, &stream.finish());
    pdf.document_info(info)
        .title(TextStr(&clean(&pattern.theme)))
        .author(TextStr(&clean(&pattern.institution)))
        .subject(TextStr(&clean(&pattern.words.kind)));
    pdf.extend(&chunk);
    Ok(pdf.finish())
}

fn write_page(pdf: &mut Pdf, page: Ref, pages: Ref, content: Ref, (drawing, link): (Ref, Ref)) {
    let mut page = pdf.page(page);
    page.media_box(Rect::new(0.0, 0.0, PAGE.0, PAGE.1)).parent(pages).contents(content);
    page.annotations([link]);
    page.resources().x_objects().pair(Name(b"Sheet"), drawing);
}

/// A link over the QR code.
fn write_link(pdf: &mut Pdf, link: Ref, url: &str) {
    let at = |x: f32, y: f32| (x * MILLIMETRE, PAGE.1 - y * MILLIMETRE);
    let ((left, bottom), (right, top)) = (at(166.0, 60.0), at(197.0, 29.0));
    let mut annotation = pdf.annotation(link);
    annotation.subtype(AnnotationType::Link).rect(Rect::new(left, bottom, right, top));
    annotation.border(0.0, 0.0, 0.0, None);
    annotation.action().action_type(ActionType::Uri).uri(Str(url.as_bytes()));
}
