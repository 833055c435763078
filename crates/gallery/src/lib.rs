//! The public reading side: calls, themes and their walls, single pictures, feeds, kits, and the
//! public bytes. No login, no cookie; every page is rendered and compressed once, and kept.
//!
//! The server puts one [`Memory`] and one [`Downloads`], shared by all its workers, in its application's data, and mounts
//! [`routes`] after the other rooms or before them: no address of theirs is taken here. Its worker
//! runs [`publish`] and [`unhang`].

mod addresses;
mod call;
mod cards;
mod cover;
mod downloads;
mod embed;
mod facts;
mod feed;
mod frame;
mod guards;
mod hanging;
mod house;
mod iiif;
mod image;
mod index;
mod institution;
mod json_ld;
mod kept;
mod kit;
mod legal_page;
mod live;
mod log;
mod media;
mod memory;
mod oembed;
mod ornament;
mod place;
mod poster;
mod preview;
mod publication;
mod publish;
mod redirects;
mod robots;
mod routes;
mod said;
mod search;
mod selection;
mod share;
mod sheet;
mod sitemap;
mod standing;
mod town;
mod transparency;
mod unhang;
mod wall;
mod walls;
mod watch;

pub use downloads::Downloads;
pub use feed::topics;
pub use memory::Memory;
pub use publish::{PublishError, publish};
pub use routes::routes;
pub use unhang::unhang;
pub use watch::watch;
