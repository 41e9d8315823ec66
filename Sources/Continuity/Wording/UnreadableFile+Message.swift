// What stands against a file that cannot be read, in words.

package import Formats

extension UnreadableFile {
  /// Why, in a language.
  package func message(in language: Language) -> String {
    language.wording.message(.reading(defect, firstSeen: nil))
  }
}
