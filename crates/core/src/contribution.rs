//! What one person sends to one theme.

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::journey::State;
use crate::{
    AgeAnswer, AltText, ContributionId, Credit, EmailAddress, InstitutionId, InvitationCode,
    Language, Licence, PictureId, StatementId, Story, ThemeId, Title,
};

/// A contribution, 1 to n pictures with their words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Contribution {
    /// Its id.
    pub id: ContributionId,
    /// To which theme.
    pub theme: ThemeId,
    /// To which institution; the theme's, kept here so that a queue reads one table.
    pub institution: InstitutionId,
    /// Where it stands in its journey.
    pub state: State,
    /// Its title.
    pub title: Title,
    /// Its story.
    pub story: Story,
    /// Who made it.
    pub credit: Credit,
    /// On what terms others may use it.
    pub licence: Licence,
    /// The language in which it was sent, and in which its contributor is answered.
    pub language: Language,
    /// Where letters go, if an address was given.
    pub email: Option<EmailAddress>,
    /// What they answered when the call asked how old they are; none where it did not.
    pub age: Option<AgeAnswer>,
    /// When it was received, UTC.
    pub received_at: Timestamp,
}

impl Contribution {
    /// Whether whoever has this address sent it: on that, they decide nothing.
    pub fn is_from(&self, address: &EmailAddress) -> bool {
        self.email.as_ref().is_some_and(|email| email.folded() == address.folded())
    }
}

/// A contribution as the door accepts it, ready to be written.
#[derive(Clone, Debug)]
pub struct NewContribution {
    /// Its id.
    pub id: ContributionId,
    /// Drawn by the form when it is shown: the same form sent twice is one contribution.
    pub submission: Uuid,
    /// To which theme.
    pub theme: ThemeId,
    /// Its title.
    pub title: Title,
    /// Its story.
    pub story: Story,
    /// Who made it.
    pub credit: Credit,
    /// On what terms.
    pub licence: Licence,
    /// In which language.
    pub language: Language,
    /// Where letters go.
    pub email: Option<EmailAddress>,
    /// A keyed digest of the key that the sender's browser or program keeps: by it they are known
    /// again when they send the same pictures.
    pub sender: Option<Vec<u8>>,
    /// The statements accepted.
    pub consents: Vec<StatementId>,
    /// What they answered when the call asked how old they are.
    pub age: Option<AgeAnswer>,
    /// They say that somebody can be recognised in a picture.
    pub faces: bool,
    /// The code with which they come, where its call is by invitation.
    pub invitation: Option<InvitationCode>,
    /// Its pictures in their order; their originals are already stored.
    pub pictures: Vec<NewPicture>,
}

/// A picture whose original is stored and whose header was read.
#[derive(Clone, Debug)]
pub struct NewPicture {
    /// Its id.
    pub id: PictureId,
    /// Its description for those who do not see it.
    pub alt: AltText,
    /// The original's facts.
    pub original: Original,
}

/// The file as it was sent. It is never served.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Original {
    /// What its name ends with, `jpg`, `png`, `webp` or `gif`, found from its content.
    pub format: String,
    /// Its size.
    pub bytes: i64,
    /// Width in pixels, the right way up.
    pub width: i32,
    /// Height in pixels, the right way up.
    pub height: i32,
    /// SHA-256 of its bytes, 32 of them.
    pub digest: Vec<u8>,
    /// It told where it was taken; what is derived from it does not.
    pub had_location: bool,
}

/// One image of a contribution.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Picture {
    /// Its id.
    pub id: PictureId,
    /// Of which contribution.
    pub contribution: ContributionId,
    /// Its place, from 1.
    pub position: i32,
    /// Its description for those who do not see it.
    pub alt: AltText,
    /// The file as sent.
    pub original: Original,
    /// The colour that holds its place while it loads, once ingest has seen it.
    pub placeholder: Option<crate::Colour>,
    /// A blurred likeness in about 25 bytes (<https://evanw.github.io/thumbhash/>), once ingest
    /// has seen it.
    pub thumbhash: Option<Vec<u8>>,
    /// How its renditions were drawn; empty before ingest.
    pub recipe: String,
    /// What was derived from it, smallest first; empty before ingest.
    pub renditions: Vec<Rendition>,
}

/// What ingest finds out about a picture, beside its renditions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureFacts {
    /// The colour that holds its place while it loads.
    pub placeholder: crate::Colour,
    /// See [`Picture::thumbhash`].
    pub thumbhash: Option<Vec<u8>>,
    /// What pictures that look alike have nearly in common.
    pub fingerprint: Option<Vec<u8>>,
}

/// A safe image derived from an original, without metadata.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rendition {
    /// The format's word, `jpeg`, `webp` or `avif`.
    pub format: String,
    /// Width in pixels.
    pub width: i32,
    /// Height in pixels.
    pub height: i32,
    /// Size in bytes.
    pub bytes: i64,
}

impl Picture {
    /// Width over height, the right way up.
    pub fn ratio(&self) -> f64 {
        f64::from(self.original.width) / f64::from(self.original.height.max(1))
    }

    /// The renditions of one format, smallest first.
    pub fn renditions_in<'a>(&'a self, format: &'a str) -> impl Iterator<Item = &'a Rendition> {
        self.renditions.iter().filter(move |r| r.format == format)
    }

    /// The smallest rendition of a format at least as wide as `width` pixels, else the widest.
    pub fn rendition_for<'a>(&'a self, format: &'a str, width: i32) -> Option<&'a Rendition> {
        self.renditions_in(format)
            .find(|r| r.width >= width)
            .or_else(|| self.renditions_in(format).last())
    }
}
