//! From pieces to words alone.

use super::piece::{Mark, Piece};

/// The words, a line for each block and each line that was broken.
pub(super) fn write(pieces: &[Piece]) -> String {
    let mut lines = vec![String::new()];
    for piece in pieces {
        match piece {
            Piece::Text(text) => {
                if let Some(line) = lines.last_mut() {
                    line.push_str(text);
                }
            }
            Piece::Open(Mark::Emphasis | Mark::Strong | Mark::Link(_))
            | Piece::Close(Mark::Emphasis | Mark::Strong | Mark::Link(_)) => {}
            Piece::Break | Piece::Open(_) | Piece::Close(_) => lines.push(String::new()),
        }
    }
    let said = lines.iter().map(|line| line.trim()).filter(|line| !line.is_empty());
    said.collect::<Vec<_>>().join("\n")
}
