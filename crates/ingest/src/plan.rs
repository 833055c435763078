//! What a picture still lacks.

use cimaise_core::Picture;
use cimaise_media::{Order, RenditionFormat};

/// What to draw of a picture.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Plan {
    /// It has all.
    Nothing,
    /// These besides what it has.
    Add(Order),
    /// All of it, in place of what it has.
    Anew(Order),
}

impl Plan {
    /// From the recipe of what it has to the whole order. What was drawn otherwise than today is
    /// drawn anew; what is merely less gets the formats that it lacks.
    pub fn of(picture: &Picture, whole: &Order) -> Self {
        if picture.recipe == whole.recipe() {
            return Self::Nothing;
        }
        let (has, lacks): (Vec<_>, Vec<_>) = whole.formats.iter().copied().partition(|format| {
            picture
                .renditions
                .iter()
                .any(|drawn| RenditionFormat::from_word(&drawn.format) == Some(*format))
        });
        let drawn = Order { formats: has, ..whole.clone() };
        if !lacks.is_empty() && picture.recipe == drawn.recipe() {
            return Self::Add(Order { formats: lacks, facts: false, ..drawn });
        }
        Self::Anew(Order { facts: true, ..whole.clone() })
    }
}

#[cfg(test)]
mod tests {
    use cimaise_core::{AltText, Original, Rendition};
    use cimaise_media::RenditionFormat::{Jpeg, Webp};
    use uuid::Uuid;

    use super::*;

    fn order(edges: &[u32], formats: &[RenditionFormat]) -> Order {
        Order { edges: edges.to_vec(), formats: formats.to_vec(), facts: true }
    }

    fn drawn(by: &Order) -> Picture {
        let rendition = |format: &RenditionFormat| Rendition {
            format: format.word().to_owned(),
            width: 640,
            height: 480,
            bytes: 1,
        };
        Picture {
            id: Uuid::nil().into(),
            contribution: Uuid::nil().into(),
            position: 1,
            alt: AltText::default(),
            original: Original {
                format: "jpg".to_owned(),
                bytes: 1,
                width: 4000,
                height: 3000,
                digest: vec![0; 32],
                had_location: false,
            },
            placeholder: None,
            thumbhash: None,
            recipe: by.recipe(),
            renditions: by.formats.iter().map(rendition).collect(),
        }
    }

    #[test]
    fn what_was_drawn_today_lacks_only_formats() {
        let whole = order(&[1280, 640], &[Jpeg, Webp]);
        assert_eq!(Plan::of(&drawn(&whole), &whole), Plan::Nothing);
        let first = drawn(&order(&[1280, 640], &[Jpeg]));
        let rest = Order { facts: false, ..order(&[1280, 640], &[Webp]) };
        assert_eq!(Plan::of(&first, &whole), Plan::Add(rest));
    }

    #[test]
    fn what_was_drawn_otherwise_is_drawn_anew() {
        let whole = order(&[1280, 640], &[Jpeg, Webp]);
        let narrow = drawn(&order(&[640], &[Jpeg, Webp]));
        assert_eq!(Plan::of(&narrow, &whole), Plan::Anew(whole.clone()));
        let more = drawn(&whole);
        let less = order(&[1280, 640], &[Jpeg]);
        assert_eq!(Plan::of(&more, &less), Plan::Anew(less.clone()));
    }
}
