//! What programs read: stable names, whatever the tables become.

mod calls;
mod consent;
mod contribution;
mod decision;
mod hanging;
mod journal;
mod notice;
mod opinion;
mod outbox;
mod pause;
mod people;
mod publication;
mod queue;
mod reason;
mod staff;
mod statement;
mod terms;
mod webhook;

pub(crate) use calls::{CallSummary, CallView, InstitutionView, KitView, ThemeSummary, ThemeView};
pub(crate) use consent::CallConsentView;
pub(crate) use contribution::{ContributionView, StaffPictureView};
pub(crate) use decision::DecisionView;
pub(crate) use hanging::{HangingEntry, HangingPage};
pub(crate) use journal::{JournalHead, JournalLine, JournalPage};
pub(crate) use notice::{GivenNotice, OpenNotice, OpenNoticePage};
pub(crate) use opinion::{MadeView, OpinionView};
pub(crate) use outbox::{OutboxEntry, OutboxPage, UndeliveredLetter};
pub(crate) use pause::{PausePage, PauseView};
pub(crate) use people::{ColleagueView, InvitationView, InvitedView};
pub(crate) use publication::{PublicationPage, PublicationView, RenditionView};
pub(crate) use queue::{QueueEntry, QueuePage};
pub(crate) use reason::ReasonView;
pub(crate) use staff::WhoView;
pub(crate) use statement::{StatementPage, StatementView};
pub(crate) use terms::{AgeRuleView, TermsView};
pub(crate) use webhook::{DeliveryPage, DeliveryView, WebhookSecretView, WebhookView};
