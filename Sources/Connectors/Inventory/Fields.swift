// What model files can say of an imported node or copy besides what it is.

package import Continuity

/// What `nodes.csv` says of a node, by column, as the model's files want it: durations such as `4h`. A column
/// without a value says nothing.
package typealias Fields = [NodeKey: String]
/// What `copies.csv` says of a copy, in the same way.
package typealias CopyFields = [CopyKey: String]
