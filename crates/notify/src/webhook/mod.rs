//! What an institution's own programs are told, by the published scheme of Standard Webhooks
//! (<https://www.standardwebhooks.com>, specification 1.0).

mod alert;
mod body;
mod caller;
mod deliver;
mod networks;
mod sign;
mod silence;

pub use alert::send_alert;
pub use caller::{Answer, Caller, CallerSettings};
pub use deliver::deliver;
pub use networks::{Networks, UnfitNetwork};
pub use silence::Silence;
