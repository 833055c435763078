//! How pictures are shown, for those who want to meet each one gently.

use cimaise_core::{ContributionId, Person, PictureView, QueuePart};

use crate::addresses;

/// The form in which one chooses.
pub struct Gentle {
    /// Where it is posted.
    pub action: String,
    /// The contribution one looks at, to come back to it.
    pub contribution: Option<ContributionId>,
    /// What is on.
    pub now: PictureView,
}

impl Gentle {
    /// For a person who looks at the queue, or at one contribution.
    pub fn of(person: &Person, part: &QueuePart, contribution: Option<ContributionId>) -> Self {
        Self { action: addresses::picture_view(part), contribution, now: person.picture_view }
    }

    /// All that can be chosen, and whether it is.
    pub fn choices(&self) -> impl Iterator<Item = (PictureView, bool)> {
        PictureView::ALL.iter().map(|view| (*view, *view == self.now))
    }
}
