//! One picture through the darkroom: its original in, its renditions under their private keys.

use cimaise_blobs::Key;
use cimaise_core::{Colour, ContributionId, Picture, PictureFacts, Rendition};
use cimaise_darkroom::DarkroomError;
use cimaise_media::{Format, Order, Unfit, cost};

use crate::{IngestError, Workshop};

/// What became of a picture.
pub(crate) struct Drawn {
    /// If they were ordered.
    pub facts: Option<PictureFacts>,
    /// Smallest first; their bytes are kept.
    pub renditions: Vec<Rendition>,
}

/// The picture's fault, by its stable code: its sender is told.
pub(crate) type Refused = &'static str;

impl Workshop {
    /// Draws a picture and keeps the renditions, smallest first.
    pub(crate) async fn draw(
        &self,
        contribution: ContributionId,
        picture: &Picture,
        order: &Order,
    ) -> Result<Result<Drawn, Refused>, IngestError> {
        let Some(format) = Format::from_extension(&picture.original.format) else {
            return Ok(Err(Unfit::UnknownFormat.code()));
        };
        let original = Key::Original { contribution, picture: picture.id, format };
        let bytes =
            self.blobs.get(original).await?.ok_or(IngestError::OriginalMissing(picture.id))?;
        let memory = match cost(&bytes, &self.limits, order) {
            Ok(memory) => memory,
            Err(unfit) => return Ok(Err(unfit.code())),
        };
        let developed = self.darkroom.develop(bytes, memory, &self.limits, order).await;
        let developed = match developed {
            Ok(developed) => developed,
            Err(error) => return refused(error).map(Err),
        };
        let mut renditions = Vec::with_capacity(developed.renditions.len());
        for drawn in developed.renditions.into_iter().rev() {
            let (width, format) = (drawn.width, drawn.format);
            renditions.push(Rendition {
                format: format.word().to_owned(),
                width: i32::try_from(width).unwrap_or(i32::MAX),
                height: i32::try_from(drawn.height).unwrap_or(i32::MAX),
                bytes: i64::try_from(drawn.bytes.len()).unwrap_or(i64::MAX),
            });
            let key = Key::PrivateRendition { contribution, picture: picture.id, width, format };
            self.blobs.put(key, drawn.bytes).await?;
        }
        let facts = developed.facts.map(|facts| PictureFacts {
            placeholder: Colour(facts.colour),
            thumbhash: Some(facts.thumbhash),
            fingerprint: Some(facts.fingerprint.to_bytes()),
        });
        Ok(Ok(Drawn { facts, renditions }))
    }
}

/// A refusal to tell the sender, or an error of ours.
fn refused(error: DarkroomError) -> Result<Refused, IngestError> {
    error.refusal().ok_or(IngestError::Darkroom(error))
}
