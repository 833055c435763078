//! What programs read: stable names, whatever the tables become.

mod contribution;
mod decision;
mod gallery;
mod journal;
mod queue;
mod staff;

pub(crate) use contribution::{ContributionView, StaffPictureView};
pub(crate) use decision::DecisionView;
pub(crate) use gallery::{
    CallSummary, CallView, InstitutionView, KitView, PublicationPage, PublicationView,
    RenditionView, ThemeSummary, ThemeView,
};
pub(crate) use journal::{JournalLine, JournalPage};
pub(crate) use queue::{QueueEntry, QueuePage};
pub(crate) use staff::WhoView;
