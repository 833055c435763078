//! What was typed into a form or sent as JSON, before anything is read from it.

/// Names with their values, in the order of the form. Texts in several languages are
/// `title.fr`, `title.en`; a name may come several times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Typed(Vec<(String, String)>);

impl Typed {
    /// The value of a name, trimmed; empty when it was left out.
    pub(crate) fn one(&self, name: &str) -> &str {
        self.0.iter().find(|(own, _)| own == name).map_or("", |(_, value)| value.trim())
    }

    /// Something was said of a name, if only that it is blank.
    pub(crate) fn says(&self, name: &str) -> bool {
        self.0.iter().any(|(own, _)| own == name)
    }

    /// All values of a name.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// All names with their values.
    pub(crate) fn pairs(&self) -> &[(String, String)] {
        &self.0
    }

    /// Adds what stood before it.
    pub(crate) fn stand_under(&mut self, standing: Self) {
        self.0.extend(standing.0);
    }

    /// Adds a value.
    pub(crate) fn put(&mut self, name: impl Into<String>, value: impl ToString) {
        self.0.push((name.into(), value.to_string()));
    }

    /// Adds a text in each of its languages.
    pub(crate) fn put_texts<L: ToString, S: ToString>(
        &mut self,
        name: &str,
        texts: impl IntoIterator<Item = (L, S)>,
    ) {
        for (language, text) in texts {
            self.put(format!("{name}.{}", language.to_string()), text);
        }
    }
}

impl From<Vec<(String, String)>> for Typed {
    fn from(pairs: Vec<(String, String)>) -> Self {
        Self(pairs)
    }
}
