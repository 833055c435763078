use proptest::prelude::*;

use super::*;

fn html(text: &str) -> String {
    Html::of(text, 2).to_string()
}

#[test]
fn what_is_on_the_list_is_read() {
    let text = "Une *larme*, **dix** couleurs.\nEt [un lien](https://example.org/?a=1&b=2).\n\n\
                - pâtes\n- colle\n\n2. deux\n3. trois\n\n# Règles\n\n### Détail\n\nEcrivez <a@b.org>.";
    let expected = "<p>Une <em>larme</em>, <strong>dix</strong> couleurs.</p>\
         <p>Et <a href=\"https://example.org/?a=1&amp;b=2\" rel=\"external noreferrer\">un lien</a>.</p>\
         <ul><li>pâtes</li><li>colle</li></ul>\
         <ol start=\"2\"><li>deux</li><li>trois</li></ol>\
         <h3>Règles</h3><h4>Détail</h4>\
         <p>Ecrivez <a href=\"mailto:a@b.org\">a@b.org</a>.</p>";
    assert_eq!(html(text), expected);
    let said = "Une larme, dix couleurs.\nEt un lien.\npâtes\ncolle\ndeux\ntrois\nRègles\nDétail\n\
                Ecrivez a@b.org.";
    assert_eq!(plain(text), said);
}

#[test]
fn what_is_not_stays_as_it_was_typed() {
    for text in [
        "#PaperToy #Larme",
        "#",
        "5 * 3 * 2 = 30, snake_case_word",
        "un <b>gras</b> & un `code`",
        "![une image](https://example.org/a.png)",
        "[un piège](javascript:alert(1))",
        "[vide]()",
        "[](https://example.org)",
        "[note]: mot",
        "> cité",
        "***",
    ] {
        let escaped = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        assert_eq!(html(text), format!("<p>{escaped}</p>"));
        assert_eq!(plain(text), text);
    }
    assert_eq!(html("Une image\n---\nà vous"), "<p>Une image</p><p>---</p><p>à vous</p>");
    assert_eq!(html("un  \ndeux *et\ntrois*"), "<p>un<br>deux <em>et<br>trois</em></p>");
    assert_eq!(
        html("<script>\nhop()\n</script>"),
        "<p>&lt;script&gt;</p><p>hop()</p><p>&lt;/script&gt;</p>"
    );
    assert_eq!(html("un\n\n    deux"), "<p>un</p><p>deux</p>");
    assert_eq!(plain("1986. Une année"), "Une année");
    assert_eq!(html("1986. Une année"), "<ol start=\"1986\"><li>Une année</li></ol>");
}

#[test]
fn headings_leave_no_gap() {
    assert_eq!(
        Html::of("### a\n\n##### b\n\n# c", 5).to_string(),
        "<h6>a</h6><h6>b</h6><h6>c</h6>"
    );
    assert_eq!(html("## a\n\n###### b\n\n## c"), "<h3>a</h3><h4>b</h4><h3>c</h3>");
}

/// Reads HTML as strictly as it is written; None where anything is not on the list.
fn words_of(html: &str) -> Option<String> {
    let mut open = Vec::new();
    let mut words = String::new();
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        words.push_str(&rest[..at]);
        let end = rest[at..].find('>')? + at;
        let tag = &rest[at + 1..end];
        rest = &rest[end + 1..];
        match tag.strip_prefix('/') {
            Some(name) => (open.pop()? == name).then_some(())?,
            None if tag == "br" => {}
            None => open.push(name_of(tag)?),
        }
    }
    words.push_str(rest);
    (open.is_empty() && !words.contains(['>', '"', '\''])).then_some(words)
}

fn name_of(tag: &str) -> Option<&str> {
    let (name, attributes) = tag.split_once(' ').unwrap_or((tag, ""));
    let attributes = match attributes.strip_suffix(" rel=\"external noreferrer\"") {
        Some(href) => href.to_lowercase().starts_with("href=\"http").then_some(href)?,
        None => attributes,
    };
    let value = |key: &str| attributes.strip_prefix(key)?.strip_prefix("=\"")?.strip_suffix('"');
    let fits = match name {
        "a" => {
            let href = value("href")?;
            let scheme = href.split(':').next()?.to_lowercase();
            ["https", "http", "mailto"].contains(&scheme.as_str()) && !href.contains('"')
        }
        "ol" => attributes.is_empty() || value("start")?.parse::<u64>().is_ok(),
        "p" | "em" | "strong" | "ul" | "li" | "h3" | "h4" => attributes.is_empty(),
        _ => false,
    };
    fits.then_some(name)
}

fn marked() -> impl Strategy<Value = String> {
    let some = prop::sample::select(vec![
        "*",
        "**",
        "_",
        "# ",
        "- ",
        "1. ",
        "\n",
        "\n\n",
        "    ",
        "[",
        "](",
        ")",
        "https://a.b/",
        "javascript:",
        "<",
        ">",
        "<script>",
        "</p>",
        "\"",
        "'",
        "&",
        "&#106;",
        "`",
        "```\n",
        "!",
        "> ",
        "---",
        "===",
        "\\",
        "]:",
        "mot",
        "<!--",
        "<x@y.z>",
        "é",
        "\t",
        "\u{0}",
        "|",
        "~",
    ]);
    prop::collection::vec(some, 0..24).prop_map(|parts| parts.concat())
}

proptest! {
    #[test]
    fn whatever_is_typed_becomes_html_of_the_list(text in prop_oneof![marked(), any::<String>()]) {
        let html = html(&text);
        prop_assert!(words_of(&html).is_some(), "{html}");
    }

    #[test]
    fn words_without_marks_are_what_they_were(text in "[a-zé ,.;?!#]{0,40}(\n[a-zé ,.;?!]{1,40}){0,3}") {
        prop_assume!(!text.contains("# "));
        let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        prop_assert_eq!(plain(&text), lines.collect::<Vec<_>>().join("\n"));
    }
}
