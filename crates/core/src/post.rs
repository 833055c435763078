//! What somebody does in an institution, and where.

use serde::{Deserialize, Serialize};

use crate::{CallId, InstitutionId, Membership, Role, ThemeId};

/// A call, or a theme of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Place {
    /// The call.
    pub call: CallId,
    /// Only this theme of it.
    pub theme: Option<ThemeId>,
}

/// A role, and where it holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Post {
    role: Role,
    /// Empty for the whole institution.
    places: Vec<Place>,
}

/// Nobody can have that role there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum UnfitPost {
    /// Who answers for an institution answers for all of it.
    #[error("an owner is one of the whole institution")]
    OwnerOfAPart,
    /// What is set up is a call.
    #[error("a community manager sets whole calls up")]
    ManagerOfAPart,
}

impl Post {
    /// A role in the whole institution when there are no places; a theme whose call is there is left
    /// out.
    pub fn new(role: Role, places: impl IntoIterator<Item = Place>) -> Result<Self, UnfitPost> {
        let mut places: Vec<_> = places.into_iter().collect();
        if role == Role::Owner && !places.is_empty() {
            return Err(UnfitPost::OwnerOfAPart);
        }
        if role.sets_up() && places.iter().any(|place| place.theme.is_some()) {
            return Err(UnfitPost::ManagerOfAPart);
        }
        let whole: Vec<_> =
            places.iter().filter(|place| place.theme.is_none()).map(|one| one.call).collect();
        places.retain(|place| place.theme.is_none() || !whole.contains(&place.call));
        places.sort_unstable();
        places.dedup();
        Ok(Self { role, places })
    }

    /// What some memberships in one institution come to: the mightiest role, where it holds.
    pub(crate) fn of<'a>(memberships: impl Iterator<Item = &'a Membership>) -> Option<Self> {
        let all: Vec<_> = memberships.collect();
        // Roles stand in the order of their might.
        let role = all.iter().map(|one| one.role).min()?;
        let own = || all.iter().filter(|one| one.role == role);
        let place = |one: &&Membership| Some(Place { call: one.call?, theme: one.theme });
        let mut places: Vec<_> = own().filter_map(place).collect();
        if own().any(|one| one.call.is_none()) {
            places.clear();
        }
        places.sort_unstable();
        Some(Self { role, places })
    }

    /// The role.
    pub const fn role(&self) -> Role {
        self.role
    }

    /// Where it holds; empty for the whole institution.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// The memberships that it is made of.
    pub fn memberships(&self, institution: InstitutionId) -> Vec<Membership> {
        let everywhere = Membership::of(institution, self.role);
        if self.places.is_empty() {
            return vec![everywhere];
        }
        let at =
            |place: &Place| Membership { call: Some(place.call), theme: place.theme, ..everywhere };
        self.places.iter().map(at).collect()
    }
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;

    fn place(call: u128, theme: Option<u128>) -> Place {
        let theme = theme.map(|id| ThemeId(Uuid::from_u128(id)));
        Place { call: CallId(Uuid::from_u128(call)), theme }
    }

    #[test]
    fn a_theme_of_a_call_that_is_there_adds_nothing() {
        let places = [place(1, Some(5)), place(2, Some(7)), place(1, None), place(2, Some(7))];
        let post = Post::new(Role::Moderator, places).unwrap();
        assert_eq!(post.places(), [place(1, None), place(2, Some(7))]);
    }

    #[test]
    fn who_answers_or_sets_up_does_not_do_so_for_a_theme() {
        let unfit = |role, at| Post::new(role, [at]).unwrap_err();
        assert_eq!(unfit(Role::Owner, place(1, None)), UnfitPost::OwnerOfAPart);
        assert_eq!(unfit(Role::CommunityManager, place(1, Some(2))), UnfitPost::ManagerOfAPart);
        assert!(Post::new(Role::CommunityManager, [place(1, None)]).is_ok());
    }

    #[test]
    fn memberships_make_the_post_that_made_them() {
        let institution = InstitutionId(Uuid::from_u128(9));
        for places in [vec![], vec![place(1, None), place(2, Some(3))]] {
            let post = Post::new(Role::Reader, places).unwrap();
            assert_eq!(Post::of(post.memberships(institution).iter()), Some(post));
        }
        assert_eq!(Post::of([].iter()), None);
    }

    #[test]
    fn of_two_roles_the_mightier_one_counts() {
        let institution = InstitutionId(Uuid::from_u128(9));
        let reader = Membership::of(institution, Role::Reader);
        let there = Membership {
            call: Some(place(1, None).call),
            ..Membership::of(institution, Role::Moderator)
        };
        let post = Post::of([reader, there].iter()).unwrap();
        assert_eq!((post.role(), post.places()), (Role::Moderator, &[place(1, None)][..]));
    }
}
