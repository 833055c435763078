//! How ids and instants are stored: `uuid` and `timestamptz` on PostgreSQL, a 16-byte `BLOB` and
//! microseconds since 1970 on SQLite. Both sort the same on both.

use std::fmt::Debug;
use std::io::Write;

use diesel::backend::Backend;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::pg::Pg;
use diesel::pg::data_types::PgTimestamp;
use diesel::query_builder::QueryId;
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::{BigInt, Binary, HasSqlType, SqlType, Timestamptz};
use diesel::sqlite::Sqlite;
use jiff::Timestamp;
use uuid::Uuid;

use crate::connection::Dialect;

diesel::define_sql_function! {
    /// Without capitals, of the letters of ASCII at least.
    fn lower(text: diesel::sql_types::Nullable<diesel::sql_types::Text>) -> diesel::sql_types::Nullable<diesel::sql_types::Text>;
}

/// A `UUIDv7` of any table.
#[derive(Clone, Copy, Debug, Default, QueryId, SqlType)]
#[diesel(postgres_type(oid = 2950, array_oid = 2951))]
#[diesel(sqlite_type(name = "Binary"))]
pub struct Id;

/// An instant, UTC, to the microsecond.
#[derive(Clone, Copy, Debug, Default, QueryId, SqlType)]
#[diesel(postgres_type(oid = 1184, array_oid = 1185))]
#[diesel(sqlite_type(name = "Long"))]
pub struct Instant;

/// An id of `core`.
pub(crate) trait TypedId:
    Copy + Debug + From<Uuid> + Into<Uuid> + Send + Sync + 'static
{
}

impl<T> TypedId for T where T: Copy + Debug + From<Uuid> + Into<Uuid> + Send + Sync + 'static {}

/// A typed id on its way to or from a column.
#[derive(AsExpression, Clone, Copy, Debug, FromSqlRow, PartialEq, Eq)]
#[diesel(sql_type = Id)]
pub(crate) struct Key<T>(pub T)
where
    T: TypedId;

/// An instant on its way to or from a column.
#[derive(AsExpression, Clone, Copy, Debug, FromSqlRow, PartialEq, Eq)]
#[diesel(sql_type = Instant)]
pub(crate) struct At(pub Timestamp);

/// PostgreSQL counts from 2000-01-01, everyone else from 1970-01-01.
const POSTGRES_EPOCH_MICROSECONDS: i64 = 946_684_800_000_000;

type Raw<'a, DB> = <DB as Backend>::RawValue<'a>;

impl<T> ToSql<Id, Pg> for Key<T>
where
    T: TypedId,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        let id: Uuid = self.0.into();
        out.write_all(id.as_bytes())?;
        Ok(IsNull::No)
    }
}

impl<T> ToSql<Id, Sqlite> for Key<T>
where
    T: TypedId,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        let id: Uuid = self.0.into();
        out.set_value(id.as_bytes().to_vec());
        Ok(IsNull::No)
    }
}

impl<T> ToSql<Id, Dialect> for Key<T>
where
    T: TypedId,
{
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Dialect>) -> serialize::Result {
        out.set_value((Id, self));
        Ok(IsNull::No)
    }
}

impl<T> FromSql<Id, Pg> for Key<T>
where
    T: TypedId,
{
    fn from_sql(raw: Raw<'_, Pg>) -> deserialize::Result<Self> {
        Ok(Self(Uuid::from_slice(raw.as_bytes())?.into()))
    }
}

impl<T> FromSql<Id, Sqlite> for Key<T>
where
    T: TypedId,
{
    fn from_sql(raw: Raw<'_, Sqlite>) -> deserialize::Result<Self> {
        let bytes = <Vec<u8> as FromSql<Binary, Sqlite>>::from_sql(raw)?;
        Ok(Self(Uuid::from_slice(&bytes)?.into()))
    }
}

impl<T> FromSql<Id, Dialect> for Key<T>
where
    T: TypedId,
{
    fn from_sql(raw: Raw<'_, Dialect>) -> deserialize::Result<Self> {
        raw.from_sql::<Self, Id>()
    }
}

impl ToSql<Instant, Pg> for At {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Pg>) -> serialize::Result {
        let since_2000 = PgTimestamp(self.0.as_microsecond() - POSTGRES_EPOCH_MICROSECONDS);
        ToSql::<Timestamptz, Pg>::to_sql(&since_2000, &mut out.reborrow())
    }
}

impl ToSql<Instant, Sqlite> for At {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Sqlite>) -> serialize::Result {
        out.set_value(self.0.as_microsecond());
        Ok(IsNull::No)
    }
}

impl ToSql<Instant, Dialect> for At {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Dialect>) -> serialize::Result {
        out.set_value((Instant, self));
        Ok(IsNull::No)
    }
}

impl FromSql<Instant, Pg> for At {
    fn from_sql(raw: Raw<'_, Pg>) -> deserialize::Result<Self> {
        let PgTimestamp(since_2000) = FromSql::<Timestamptz, Pg>::from_sql(raw)?;
        Ok(Self(Timestamp::from_microsecond(since_2000 + POSTGRES_EPOCH_MICROSECONDS)?))
    }
}

impl FromSql<Instant, Sqlite> for At {
    fn from_sql(raw: Raw<'_, Sqlite>) -> deserialize::Result<Self> {
        let microseconds = <i64 as FromSql<BigInt, Sqlite>>::from_sql(raw)?;
        Ok(Self(Timestamp::from_microsecond(microseconds)?))
    }
}

impl FromSql<Instant, Dialect> for At {
    fn from_sql(raw: Raw<'_, Dialect>) -> deserialize::Result<Self> {
        raw.from_sql::<Self, Instant>()
    }
}

impl HasSqlType<Id> for Dialect {
    fn metadata(lookup: &mut Self::MetadataLookup) -> Self::TypeMetadata {
        Self::lookup_sql_type::<Id>(lookup)
    }
}

impl HasSqlType<Instant> for Dialect {
    fn metadata(lookup: &mut Self::MetadataLookup) -> Self::TypeMetadata {
        Self::lookup_sql_type::<Instant>(lookup)
    }
}
