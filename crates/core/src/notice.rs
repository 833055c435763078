//! Somebody of the public says that something is wrong with a picture that hangs.

use jiff::Timestamp;
use serde::Serialize;

use crate::coded::coded;
use crate::{
    CallId, ContributionId, EmailAddress, InstitutionId, Language, NoticeId, NotifierName,
    PersonId, PublicationId, Words,
};

coded! {
    /// What is wrong.
    NoticeKind {
        /// It shows who gives notice, or their child.
        ShowsMe = "shows-me",
        /// It is, or holds, their own work.
        MyWork = "my-work",
        /// It hurts or insults.
        Hurts = "hurts",
        /// It breaks the law.
        BreaksLaw = "breaks-law",
        /// Something else.
        Other = "other",
    }
}

impl NoticeKind {
    /// It has to be explained in words: that one is on a picture, the picture shows.
    pub const fn needs_words(self) -> bool {
        !matches!(self, Self::ShowsMe)
    }

    /// Who gives notice has to say who they are. Regulation (EU) 2022/2065, article 16, paragraph 2,
    /// asks for a name and an address but where a child may be abused; nobody here has to show
    /// themselves to tell of a crime or of their own face, but who claims a work says whose it is.
    pub const fn needs_name(self) -> bool {
        matches!(self, Self::MyWork)
    }
}

coded! {
    /// What came of it.
    NoticeOutcome {
        /// It stays on the wall.
        Kept = "kept",
        /// It was taken down, or not hung again.
        TakenDown = "taken-down",
        /// Its contributor took it back before anybody had decided.
        Withdrawn = "withdrawn",
    }
}

/// A notice, with all that Regulation (EU) 2022/2065, article 16, paragraph 2, asks for; that it was given
/// in good faith goes without saying: the form takes no other.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Notice {
    /// Its id; later ones have greater ones.
    pub id: NoticeId,
    /// Whose picture.
    pub institution: InstitutionId,
    /// In which call.
    pub call: CallId,
    /// Of which contribution.
    pub contribution: ContributionId,
    /// As what it hung.
    pub publication: PublicationId,
    /// The path at which it hung, without a language.
    pub address: String,
    /// What is wrong.
    pub kind: NoticeKind,
    /// Why, in the words of who gave it; may be empty.
    pub words: Words,
    /// Who gave it; may be empty.
    pub name: NotifierName,
    /// Where they are told what comes of it.
    pub email: Option<EmailAddress>,
    /// In which language.
    pub language: Language,
    /// When, UTC.
    pub made_at: Timestamp,
    /// What came of it.
    pub answer: Option<Answer>,
}

/// What came of a notice.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Answer {
    /// What.
    pub outcome: NoticeOutcome,
    /// To who gave notice; may be empty.
    pub words: Words,
    /// Who decided; nobody, when its contributor took it back.
    pub by: Option<PersonId>,
    /// When, UTC.
    pub at: Timestamp,
    /// From when on it is told, UTC, unless it is undone before.
    pub settles_at: Timestamp,
}

impl Notice {
    /// What came of it, as far as whoever gave it may know at `now`.
    pub fn told(&self, now: Timestamp) -> Option<&Answer> {
        self.answer.as_ref().filter(|answer| answer.settles_at <= now)
    }
}
