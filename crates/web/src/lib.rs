//! What every HTTP room shares: the layout of pages, problems, languages, conditional answers,
//! assets, same-origin and security headers, rate limits, follow-up links, the session cookie.
//!
//! The server wraps its application, innermost first, in [`bearers`], [`own_hosts`], [`same_origin`], [`problem_pages`] and
//! [`security_headers`], puts an [`Edge`] and a [`Limiter`] in its data, mounts
//! [`asset_routes`], and answers what nobody serves with [`no_such_page`]. Before all of it stands a [`Shelf`],
//! which gives again what a room marked with [`again`].

mod accent;
mod api_token;
mod app;
mod assets;
mod bearer;
mod client_address;
mod conditional;
mod edge;
mod follow_up_key;
mod hosts;
mod house_cookie;
mod invitation_codes;
mod layout;
mod limiter;
mod live;
mod negotiate;
mod one_time_code;
mod ornaments;
mod own_hosts;
mod pages;
mod passkey_challenge;
mod problem;
mod ratio;
mod same_origin;
mod scoped;
mod seal;
mod security_headers;
mod sender;
mod session_token;
mod shelf;
mod sign_in_attempt;
mod signed_in;
mod staff_key;
mod store_problems;
mod tone;
mod upload_key;
mod uploads;

pub use accent::{Accent, NotAColour, Tones};
pub use api_token::ApiTokenSecret;
pub use app::App;
pub use assets::{asset, routes as asset_routes};
pub use bearer::bearers;
pub use client_address::client_address;
pub use conditional::{CachePolicy, Representation, answer_with_etag};
pub use edge::Edge;
pub use follow_up_key::{FollowUpKey, Notifier};
pub use hosts::Hosts;
pub use invitation_codes::{code_address, draw_codes};
pub use layout::{Alternate, FootLink, House, Layout, NavItem};
pub use limiter::{Limiter, Limits, Purpose, Rate};
pub use live::{Live, Place};
pub use negotiate::{Reader, language_of, language_of_path};
pub use ornaments::{Logo, PUBLIC_MEDIA, STAFF_MEDIA, address_of};
pub use own_hosts::own_hosts;
pub use pages::{private_page, public_page, rendered};
pub use passkey_challenge::{Challenge, ChallengeFor, PasskeyBrowser};
pub use problem::{
    FieldProblem, Problem, ProblemBody, ProblemValue, answered, no_such_page, problem_pages,
};
pub use ratio::ratio_class;
pub use same_origin::same_origin;
pub use scoped::{ToDecide, ToRead, ToSetUp};
pub use seal::WeakKey;
pub use security_headers::{FRAMED_CONTENT_POLICY, security_headers};
pub use sender::Sender;
pub use session_token::{SESSION_COOKIE_NAMES, SessionToken};
pub use shelf::{Front, Holds, Shelf, again};
pub use sign_in_attempt::{Errand, SignInAttempt};
pub use signed_in::{InPerson, OwnAccount, SignedIn};
pub use staff_key::StaffKey;
pub use tone::tone_class;
pub use upload_key::UploadKey;
pub use uploads::Uploads;
