//! The words and the rules of Cimaise: calls, contributions, decisions, who may do what.
//! No I/O, no SQL, no HTTP, no clock of its own.

mod act_group;
mod api_token;
mod appeal;
mod browser;
mod call;
mod clock;
mod coded;
mod consent;
mod contribution;
mod decision;
mod decision_link;
mod digest;
mod film;
mod folded;
mod hanging;
mod host_name;
mod identity;
mod ids;
mod institution;
mod invitation;
mod invitation_code;
mod journal_part;
pub mod journey;
mod language;
mod legal_page;
mod licence;
mod notice;
mod ornament;
mod passkey;
mod pause;
mod person;
mod post;
mod publication;
mod queue_part;
mod reason;
mod retention;
mod rules;
mod search_words;
mod selection;
mod session;
mod slug;
mod statement;
mod terms;
mod texts;
mod theme;
mod watched_words;
mod webhook;

pub use act_group::ActGroup;
pub use api_token::{ApiToken, Scope, Scopes, day_of};
pub use appeal::Appeal;
pub use browser::{Browser, Program, System};
pub use call::{Call, EmptyWindow, OnReport, Season, SecondOpinion, Telling, Window};
pub use clock::Clock;
pub use coded::UnknownCode;
pub use consent::{
    CONSENT_STARTERS, CONSENTS_MOST, CallConsent, Consent, ConsentStatement, STANDARD_STATEMENTS,
    missing,
};
pub use contribution::{
    Contribution, NewContribution, NewPicture, Original, Picture, PictureFacts, Rendition,
};
pub use decision::{Decision, DecisionKind, Opinion, Verdict};
pub use decision_link::DecisionLink;
pub use digest::{DigestWishes, Rhythm};
pub use film::{FilmAddress, UnfitFilm};
pub use folded::folded_words;
pub use hanging::{Hanging, HangingMove, HangingPace, HangsLater};
pub use host_name::{HostName, UnfitHost};
pub use identity::Identity;
pub use ids::*;
pub use institution::{Colour, ColourError, Fonts, Institution};
pub use invitation::Invitation;
pub use invitation_code::{CodeList, CodesFor, InvitationCode, ListedCode, Uninvited};
pub use journal_part::{ActFilter, JournalPart};
pub use journey::{Act, Misstep, State};
pub use language::{Language, Localized, UnknownLanguage};
pub use legal_page::{LegalPage, PageLink, PageStart};
pub use licence::Licence;
pub use notice::{Answer, Notice, NoticeKind, NoticeOutcome};
pub use ornament::{Adorned, Ornament};
pub use passkey::{CHALLENGE_LENGTH, Passkey};
pub use pause::{Pause, PauseRole};
pub use person::{Membership, Person, PictureView, Role, Staff};
pub use post::{Place, Post, UnfitPost};
pub use publication::{Publication, Withdrawal};
pub use queue_part::{Flag, Held, Order, QueuePart, SavedView, Wait, blank_is_none};
pub use reason::{Ground, Reason, ReasonKind, STANDARD_REASONS, UNREADABLE_FILE};
pub use retention::{Days, Retention};
pub use search_words::SearchWords;
pub use selection::Selection;
pub use session::Session;
pub use slug::{Slug, SlugError};
pub use statement::Statement;
pub use terms::{AgeAnswer, AgeRule, Terms, Younger};
pub use texts::{
    AltText, Credit, EmailAddress, Hashtag, NotifierName, PasskeyName, PauseReason, PersonName,
    PrivateNote, Story, TextError, Title, TokenName, ViewName, Words,
};
pub use theme::{Exhibition, Kit, Theme};
pub use watched_words::{UnfitList, WatchedWords};
pub use webhook::{
    DeliveryFailure, UnfitAddress, Webhook, WebhookAddress, WebhookEvent, WebhookOff,
};
