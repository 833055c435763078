//! What a text can be made of.

/// One step through a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Open(Mark),
    Close(Mark),
    /// Words, as they are read.
    Text(String),
    /// A new line in the same paragraph.
    Break,
}

/// What stands around words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    Paragraph,
    /// 1 to 6, as it was typed.
    Heading(u8),
    Bullets,
    /// From which number on.
    Numbers(u64),
    Item,
    Emphasis,
    Strong,
    /// To an address of https, http or mailto.
    Link(String),
}
