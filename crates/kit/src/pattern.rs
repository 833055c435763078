//! What a caller says about the sheet, and what may go wrong while it is drawn.

/// Everything printed on the sheet, in the reader's language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// BCP 47 tag of the language of every text here, such as `fr`.
    pub language: String,
    /// Name of the institution.
    pub institution: String,
    /// Title of the call.
    pub call: String,
    /// Title of the theme: the large one.
    pub theme: String,
    /// Hashtag of the theme with its `#`, empty if it has none.
    pub hashtag: String,
    /// The artist's credit, as a whole line ("Pattern by Ada Martin").
    pub credit: String,
    /// The licence, as a whole line ("Licence CC BY-SA 4.0").
    pub licence: String,
    /// Absolute address of the theme: printed without its scheme, and whole in the QR code.
    pub url: String,
    /// The institution's accent colour as `#rrggbb`; anything else is printed in black.
    pub accent: String,
    /// The words around the drawing.
    pub words: PatternWords,
}

/// The words around the drawing: short, the same for every theme in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PatternWords {
    /// What the sheet is ("A paper toy to draw, cut out and fold").
    pub kind: String,
    /// Above the QR code ("Send your picture").
    pub send: String,
    /// Legend of the solid lines.
    pub cut_line: String,
    /// Legend of the dotted lines.
    pub fold_line: String,
    /// Legend of the grey tabs.
    pub glue_tab: String,
    /// Step 1 of 5, under a pencil.
    pub draw: String,
    /// Step 2 of 5, under scissors.
    pub cut: String,
    /// Step 3 of 5, under a sheet being folded.
    pub fold: String,
    /// Step 4 of 5, under a drop of glue.
    pub glue: String,
    /// Step 5 of 5, under a phone.
    pub photograph: String,
    /// Printer setting ("Print on A4 at 100 %, on thick paper").
    pub print: String,
}

/// Why no sheet came out.
#[derive(Debug, thiserror::Error)]
pub enum KitError {
    /// The template could not be filled.
    #[error("the sheet's template could not be filled")]
    Template(#[from] askama::Error),
    /// The address is too long for a QR code (about 2,300 bytes at the level used here).
    #[error("the address does not fit in a QR code")]
    Code(#[from] qrcode::types::QrError),
    /// The sheet is not a drawing that can be read back: a fault of the template.
    #[error("the sheet could not be read back as SVG")]
    Drawing(#[from] resvg::usvg::Error),
    /// The PDF could not be written.
    #[error("the sheet could not be written as PDF: {0}")]
    Pdf(String),
    /// The font shipped with this crate cannot be read.
    #[error("the shipped font could not be read")]
    Font(#[from] ttf_parser::FaceParsingError),
}
