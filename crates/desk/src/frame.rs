//! What surrounds every page of the desk.

use cimaise_core::Staff;
use cimaise_store::queue::{self, Served};
use cimaise_store::{Db, StoreResult, institutions, notices};
use cimaise_web::{House, Layout, NavItem};
use cimaise_words::Voice;

/// The pages of the desk's bar.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// What waits.
    Queue,
    /// What the public gave notice of.
    Notices,
    /// What is approved and does not hang yet.
    Hangings,
    /// What is decided and not told yet.
    Outbox,
    /// The set-up of calls.
    Calls,
    /// The log of acts.
    Journal,
    /// When one hears by mail what waits.
    Mails,
}

/// The links of the desk's bar for a person: how many contributions wait for them, and how many notices.
pub fn nav(staff: &Staff, (waiting, notices): (u64, u64), current: Tab) -> Vec<NavItem> {
    let t = Voice::new(staff.person.language);
    let mut items = vec![
        NavItem::new(t.say("desk-nav-queue"), "/desk")
            .with_count(waiting)
            .current_if(current == Tab::Queue),
    ];
    let hangings = NavItem::new(t.say("desk-nav-hangings"), "/desk/hangings");
    items.push(hangings.current_if(current == Tab::Hangings));
    let decides = !staff.where_they_decide().memberships.is_empty();
    if decides {
        let outbox = NavItem::new(t.say("desk-nav-outbox"), "/desk/outbox");
        items.push(outbox.current_if(current == Tab::Outbox));
        let reported = NavItem::new(t.say("desk-nav-notices"), "/desk/notices");
        items.push(reported.with_count(notices).current_if(current == Tab::Notices));
    }
    if sets_up(staff) {
        let calls = NavItem::new(t.say("desk-nav-calls"), "/desk/calls");
        items.push(calls.current_if(current == Tab::Calls));
    }
    if staff.institutions().into_iter().any(|id| staff.may_see_people(id)) {
        items.push(NavItem::new(t.say("desk-nav-people"), "/desk/people"));
    }
    if staff.institutions().into_iter().any(|id| staff.may_read_journal(id)) {
        let journal = NavItem::new(t.say("desk-nav-journal"), "/desk/journal");
        items.push(journal.current_if(current == Tab::Journal));
    }
    if decides {
        let mails = NavItem::new(t.say("desk-nav-digests"), "/desk/mails");
        items.push(mails.current_if(current == Tab::Mails));
    }
    items
}

/// They set up an institution, or one call of it.
fn sets_up(staff: &Staff) -> bool {
    staff.memberships.iter().any(|membership| match membership.call {
        None => staff.may_open_calls(membership.institution),
        Some(call) => staff.may_set_up(membership.institution, call),
    })
}

/// What every page of the desk knows of its reader.
pub struct Frame {
    /// Who reads.
    pub staff: Staff,
    /// What they serve.
    pub served: Served,
    /// How many contributions wait there.
    pub waiting: u64,
    /// How many notices wait in those in which they decide.
    notices: u64,
    /// The institution, when they serve one alone.
    house: Option<House>,
}

impl Frame {
    /// Reads what the frame shows.
    pub fn read(db: &mut Db, staff: Staff) -> StoreResult<Self> {
        let served = queue::served(db, &staff)?;
        let waiting = queue::waiting(db, &served)?;
        let deciding = queue::served(db, &staff.where_they_decide())?;
        let notices = u64::try_from(notices::open_count(db, &deciding)?).unwrap_or(0);
        let house = match staff.institutions()[..] {
            [only] => {
                let institution = institutions::by_id(db, only)?;
                let house = House::of(&institution, staff.person.language);
                Some(House { logo: None, ..house })
            }
            _ => None,
        };
        let waiting = u64::try_from(waiting).unwrap_or(0);
        Ok(Self { staff, served, waiting, notices, house })
    }

    /// Speaks the reader's language.
    pub fn voice(&self) -> Voice {
        Voice::new(self.staff.person.language)
    }

    /// The layout of a page with that title.
    pub fn layout(&self, title: impl ToString, current: Tab) -> Layout {
        let mut layout = Layout::new(self.voice(), title).unlisted().with_script("scripts/desk.js");
        layout.nav = nav(&self.staff, (self.waiting, self.notices), current);
        layout.picture_view = self.staff.person.picture_view;
        layout.signed_in = Some(self.staff.person.name.clone());
        layout.house.clone_from(&self.house);
        layout
    }
}
