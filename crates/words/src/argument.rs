//! What may be put into a message.

use std::borrow::Cow;

use fluent_templates::fluent_bundle::FluentValue;

use crate::Phrase;

/// A value for a variable of a message. Templates pass references, and references to references:
/// all are taken.
pub trait Argument {
    /// As Fluent wants it.
    fn fluent(&self) -> FluentValue<'static>;
}

/// A whole number, for [`crate::Voice::number`] and [`crate::Voice::bytes`].
pub trait Whole {
    /// As a signed integer; beyond `i64::MAX` it stays there.
    fn whole(&self) -> i64;
}

impl<T: Argument + ?Sized> Argument for &T {
    fn fluent(&self) -> FluentValue<'static> {
        (**self).fluent()
    }
}

impl<T: Whole + ?Sized> Whole for &T {
    fn whole(&self) -> i64 {
        (**self).whole()
    }
}

impl Argument for str {
    fn fluent(&self) -> FluentValue<'static> {
        FluentValue::from(self.to_owned())
    }
}

impl Argument for String {
    fn fluent(&self) -> FluentValue<'static> {
        FluentValue::from(self.clone())
    }
}

impl Argument for Cow<'_, str> {
    fn fluent(&self) -> FluentValue<'static> {
        FluentValue::from(self.clone().into_owned())
    }
}

impl Argument for Phrase<'_> {
    fn fluent(&self) -> FluentValue<'static> {
        FluentValue::from(self.to_string())
    }
}

macro_rules! whole_numbers {
    ($($kind:ty),+) => {$(
        impl Argument for $kind {
            fn fluent(&self) -> FluentValue<'static> {
                FluentValue::from(self.whole())
            }
        }

        impl Whole for $kind {
            fn whole(&self) -> i64 {
                i64::try_from(*self).unwrap_or(i64::MAX)
            }
        }
    )+};
}

whole_numbers!(i8, i16, i32, i64, isize, u8, u16, u32, u64, usize);
