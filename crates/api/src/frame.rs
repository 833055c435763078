//! What surrounds the pages of the desk that this room shows: its bar.

use cimaise_core::Staff;
use cimaise_store::{Db, StoreResult, institutions, queue};
use cimaise_web::{House, Layout, NavItem};
use cimaise_words::Voice;

/// The pages of this room that the bar names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tab {
    /// The set-up of calls.
    Calls,
    /// Who works in an institution.
    People,
    /// One's own account, which stands beside the others.
    Account,
}

/// The frame of a page of the desk for a person.
pub(crate) fn frame(db: &mut Db, staff: &Staff, title: &str, on: Tab) -> StoreResult<Layout> {
    let t = Voice::new(staff.person.language);
    let served = queue::served(db, staff)?;
    let waiting = u64::try_from(queue::waiting(db, &served)?).unwrap_or_default();
    let mut layout = Layout::new(t, title).unlisted();
    // The bar names the institution when they serve one alone.
    if let [only] = staff.institutions()[..] {
        layout.house = Some(House::of(&institutions::by_id(db, only)?, t.language()));
    }
    layout.signed_in = Some(staff.person.name.clone());
    layout.nav = nav(staff, t, waiting, on);
    Ok(layout)
}

/// The links of the bar, as the desk's own pages have them.
fn nav(staff: &Staff, t: Voice, waiting: u64, on: Tab) -> Vec<NavItem> {
    let anywhere = |may: fn(&Staff, cimaise_core::InstitutionId) -> bool| {
        staff.institutions().into_iter().any(|id| may(staff, id))
    };
    let mut nav = vec![NavItem::new(t.say("desk-nav-queue"), "/desk").with_count(waiting)];
    let mut add = |shown: bool, key: &str, href: &str, current: bool| {
        if shown {
            nav.push(NavItem::new(t.say(key), href).current_if(current));
        }
    };
    let decides = !staff.where_they_decide().memberships.is_empty();
    add(true, "desk-nav-hangings", "/desk/hangings", false);
    add(decides, "desk-nav-outbox", "/desk/outbox", false);
    add(decides, "desk-nav-notices", "/desk/notices", false);
    add(sets_up(staff), "desk-nav-calls", "/desk/calls", on == Tab::Calls);
    add(anywhere(Staff::may_see_people), "desk-nav-people", "/desk/people", on == Tab::People);
    add(anywhere(Staff::may_read_journal), "desk-nav-journal", "/desk/journal", false);
    add(decides, "desk-nav-digests", "/desk/mails", false);
    nav
}

/// They set up an institution, or a call of one.
pub(crate) fn sets_up(staff: &Staff) -> bool {
    staff.memberships.iter().any(|membership| match membership.call {
        None => staff.may_open_calls(membership.institution),
        Some(call) => staff.may_set_up(membership.institution, call),
    })
}
