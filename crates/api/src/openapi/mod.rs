//! The interface described (OpenAPI 3.1), and the page that tries it.

mod document;
mod page;
pub(crate) mod problems;
mod swagger;

pub(crate) use document::document;
pub(crate) use page::page;
pub(crate) use swagger::file;
