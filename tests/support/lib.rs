//! A house for tests, with the people who use it: `app.contributor().sends(..)`,
//! `app.moderator().hangs(..)`. Each test has a house, a database and a clock of its own.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::missing_panics_doc,
    reason = "a test that cannot go on says where it stopped"
)]

mod app;
mod authenticator;
mod authority;
mod bad_line;
mod chance;
mod contributor;
mod database;
mod moderator;
mod photographs;
mod process;
mod provider;
mod receiver;
mod storage;
mod upload;
mod visitor;

pub use app::TestApp;
pub use authenticator::Authenticator;
pub use authority::Authority;
pub use bad_line::BadLine;
pub use chance::Chance;
pub use contributor::{Contributor, Sent, Sheet};
pub use database::Kind;
pub use moderator::{Moderator, Told};
pub use photographs::{Picture, heavy_picture, picture, picture_for, small_picture};
pub use process::Process;
pub use provider::{Account, Provider};
pub use receiver::{Manner, Message, Receiver};
pub use upload::Upload;
pub use visitor::{Page, Visitor};

/// Makes two tests of each story, one on SQLite and one on PostgreSQL; `by run_by_name:` before them opens
/// the house by another function of [`TestApp`].
#[macro_export]
macro_rules! stories {
    (by $run:ident: $($(#[$doc:meta])* async fn $name:ident($app:ident: TestApp) $body:block)+) => {$(
        pub(crate) mod $name {

            use super::*;

            pub(crate) async fn story($app: $crate::TestApp) $body

            #[test]
            fn sqlite() {
                $crate::TestApp::$run($crate::Kind::Sqlite, story);
            }

            #[test]
            fn postgres() {
                $crate::TestApp::$run($crate::Kind::Postgres, story);
            }
        }
    )+};
    ($($story:tt)+) => { $crate::stories! { by run: $($story)+ } };
}
