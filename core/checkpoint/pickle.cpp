// SPDX-License-Identifier: MIT
// The instructions: Python's Lib/pickletools.py describes each.
#include "core/checkpoint/pickle_globals_private.h"
#include "core/checkpoint/pickle_input_private.h"
#include "core/checkpoint/pickle_private.h"
#include "core/checkpoint/tensor_list_private.h"

#include <unordered_map>

namespace taxo {

namespace {

constexpr std::size_t kLongestPickle = 16U << 20U;
constexpr std::size_t kMostValues = 1'000'000; // a ViT-H/14 with its optimizer's state has 50,000

using Kind = PickleGlobal::Kind;

class Unpickler {
public:
    explicit Unpickler(std::string_view bytes) : m_input(bytes) {}

    Pickle run() {
        const std::uint64_t begin = m_input.number(1);
        const std::uint64_t protocol = m_input.number(1);
        if (begin != 0x80 || protocol < 2 || protocol > 5) {
            refuse(" was saved with a pickle protocol other than 2 to 5. Save the weights again "
                   "with torch.save.");
        }
        while (!m_isDone) {
            step(static_cast<unsigned char>(m_input.number(1)));
        }
        return std::move(m_pickle);
    }

private:
    // The stack

    void push(PickleValue value) {
        if (m_pickle.values.size() >= kMostValues) {
            refuse(" lists more things than any model has.");
        }
        m_stack.push_back(static_cast<PickleId>(m_pickle.values.size()));
        m_pickle.values.push_back(std::move(value));
    }

    PickleId pop() {
        const std::size_t bottom = m_marks.empty() ? 0 : m_marks.back();
        if (m_stack.size() <= bottom) {
            damaged("its list of tensors takes more than it made");
        }
        const PickleId id = m_stack.back();
        m_stack.pop_back();
        return id;
    }

    /// What was pushed since the last mark; takes the mark off, too.
    std::vector<PickleId> popToMark() {
        if (m_marks.empty()) {
            damaged("its list of tensors lacks a mark");
        }
        const auto first = m_stack.begin() + static_cast<std::ptrdiff_t>(m_marks.back());
        std::vector<PickleId> items(first, m_stack.end());
        m_stack.erase(first, m_stack.end());
        m_marks.pop_back();
        return items;
    }

    std::vector<PickleId> popMany(std::size_t count) {
        std::vector<PickleId> items(count);
        for (std::size_t i = count; i-- > 0;) {
            items[i] = pop();
        }
        return items;
    }

    /// What lies on top, which must be a T.
    template <class T>
    T& top(const char* what) {
        const PickleId id = pop();
        m_stack.push_back(id);
        return need<T>(id, what);
    }

    template <class T>
    T& need(PickleId id, const char* what) {
        T* const value = std::get_if<T>(&m_pickle.values[id]);
        if (value == nullptr) {
            damaged("its list of tensors has something else where " + std::string(what) +
                    " belongs");
        }
        return *value;
    }

    // Instructions

    void step(unsigned char instruction) {
        if (!stepValue(instruction) && !stepContainer(instruction) && !stepName(instruction)) {
            static constexpr char kDigits[] = "0123456789abcdef";
            refuse(std::string(" uses the pickle instruction 0x") + kDigits[instruction >> 4U] +
                   kDigits[instruction & 15U] +
                   ", which weights saved with torch.save do not need: refused.");
        }
    }

    /// Numbers, texts and constants.
    bool stepValue(unsigned char instruction) {
        switch (instruction) {
        case 'N': // NONE
            push(PickleNone{});
            return true;
        case 0x88: // NEWTRUE
        case 0x89: // NEWFALSE
            push(instruction == 0x88);
            return true;
        case 'K': // BININT1
            push(static_cast<std::int64_t>(m_input.number(1)));
            return true;
        case 'M': // BININT2
            push(static_cast<std::int64_t>(m_input.number(2)));
            return true;
        case 'J': // BININT
            push(m_input.signedNumber(4));
            return true;
        case 0x8a: // LONG1
            push(m_input.signedNumber(m_input.number(1)));
            return true;
        case 0x8b: // LONG4
            push(m_input.signedNumber(m_input.number(4)));
            return true;
        case 'G': // BINFLOAT
            push(m_input.real());
            return true;
        case 'U':  // SHORT_BINSTRING
        case 0x8c: // SHORT_BINUNICODE
            push(m_input.take(m_input.number(1)));
            return true;
        case 'T': // BINSTRING
        case 'X': // BINUNICODE
            push(m_input.take(m_input.number(4)));
            return true;
        case 0x8d: // BINUNICODE8
            push(m_input.take(m_input.number(8)));
            return true;
        default:
            return false;
        }
    }

    /// Tuples, lists, dictionaries, and the memo that lets them be named again.
    bool stepContainer(unsigned char instruction) {
        switch (instruction) {
        case '(': // MARK
            m_marks.push_back(m_stack.size());
            return true;
        case ')': // EMPTY_TUPLE
            push(PickleTuple{});
            return true;
        case 't': // TUPLE
            push(PickleTuple{popToMark()});
            return true;
        case 0x85: // TUPLE1
        case 0x86: // TUPLE2
        case 0x87: // TUPLE3
            push(PickleTuple{popMany(instruction - 0x84U)});
            return true;
        case ']': // EMPTY_LIST
            push(PickleList{});
            return true;
        case 'a': // APPEND
            append(popMany(1));
            return true;
        case 'e': // APPENDS
            append(popToMark());
            return true;
        case '}': // EMPTY_DICT
            push(PickleDict{});
            return true;
        case 's': // SETITEM
            setItems(popMany(2));
            return true;
        case 'u': // SETITEMS
            setItems(popToMark());
            return true;
        case 'q': // BINPUT
            remember(m_input.number(1));
            return true;
        case 'r': // LONG_BINPUT
            remember(m_input.number(4));
            return true;
        case 0x94: // MEMOIZE
            remember(m_memo.size());
            return true;
        case 'h': // BINGET
            recall(m_input.number(1));
            return true;
        case 'j': // LONG_BINGET
            recall(m_input.number(4));
            return true;
        default:
            return false;
        }
    }

    /// Names, what is made of them, and the end.
    bool stepName(unsigned char instruction) {
        switch (instruction) {
        case 'c': { // GLOBAL
            const auto module = m_input.line();
            push(pickleGlobal(module, m_input.line()));
            return true;
        }
        case 'i': { // INST
            const auto module = m_input.line();
            refusePickleGlobal(module, m_input.line());
        }
        case 0x93: { // STACK_GLOBAL
            const auto name = need<std::string_view>(pop(), "a name");
            push(pickleGlobal(need<std::string_view>(pop(), "a name"), name));
            return true;
        }
        case 'Q': // BINPERSID
            pushStorage(need<PickleTuple>(pop(), "a storage").items);
            return true;
        case 'R': // REDUCE
            call();
            return true;
        case 'b': // BUILD: what a dictionary has beside its items (_metadata) is not needed
            pop();
            top<PickleDict>("a dictionary");
            return true;
        case 0x95: // FRAME: how much comes next is only of use to a reader from a pipe
            m_input.number(8);
            return true;
        case '.': // STOP
            m_pickle.root = pop();
            m_isDone = true;
            return true;
        default:
            return false;
        }
    }

    void append(const std::vector<PickleId>& items) {
        auto& list = top<PickleList>("a list").items;
        list.insert(list.end(), items.begin(), items.end());
    }

    void setItems(const std::vector<PickleId>& items) {
        auto& dict = top<PickleDict>("a dictionary").items;
        if (items.size() % 2 != 0) {
            damaged("its list of tensors has a name without a value");
        }
        for (std::size_t i = 0; i < items.size(); i += 2) {
            dict.emplace_back(items[i], items[i + 1]);
        }
    }

    void remember(std::uint64_t place) {
        const PickleId id = pop();
        m_stack.push_back(id);
        if (m_memo.size() >= kMostValues) {
            refuse(" lists more things than any model has.");
        }
        m_memo[place] = id;
    }

    void recall(std::uint64_t place) {
        const auto found = m_memo.find(place);
        if (found == m_memo.end()) {
            damaged("its list of tensors names what it never made");
        }
        m_stack.push_back(found->second);
    }

    /// ('storage', type, key, where it was, number of elements)
    void pushStorage(const std::vector<PickleId>& fields) {
        if (fields.size() < 5 || need<std::string_view>(fields[0], "a text") != "storage") {
            damaged("its list of tensors has a storage of unknown form");
        }
        const auto& global = need<PickleGlobal>(fields[1], "a type of numbers");
        if (global.kind != Kind::Storage) {
            damaged("its list of tensors has a storage without a type");
        }
        PickleStorage storage;
        storage.type = global.type;
        storage.key = need<std::string_view>(fields[2], "a key");
        storage.elements = need<std::int64_t>(fields[4], "a size");
        if (storage.elements < 0) {
            damaged("its list of tensors has a storage of negative size");
        }
        push(storage);
    }

    void call() {
        const PickleId arguments = pop();
        const auto kind = need<PickleGlobal>(pop(), "a name").kind;
        const auto items = need<PickleTuple>(arguments, "a tuple").items; // push moves the values
        const auto atLeast = [&](std::size_t count) {
            if (items.size() < count) {
                damaged("its list of tensors lacks what a tensor is made of");
            }
        };
        switch (kind) {
        case Kind::OrderedDict:
            if (!items.empty()) {
                damaged("its list of tensors has a dictionary of unknown form");
            }
            push(PickleDict{});
            return;
        case Kind::Size: // torch.Size is a tuple
            atLeast(1);
            need<PickleTuple>(items[0], "a size");
            m_stack.push_back(items[0]);
            return;
        case Kind::RebuildParameter: // (tensor, requires_grad, hooks)
            atLeast(1);
            need<PickleTensor>(items[0], "a tensor");
            m_stack.push_back(items[0]);
            return;
        case Kind::RebuildTensor: // (storage, offset, lengths, strides, requires_grad, hooks)
            atLeast(4);
            push(makeTensor(items));
            return;
        case Kind::Storage:
            damaged("its list of tensors makes a storage out of place");
        }
    }

    PickleTensor makeTensor(const std::vector<PickleId>& items) {
        PickleTensor tensor;
        need<PickleStorage>(items[0], "a storage");
        tensor.storage = items[0];
        tensor.offset = need<std::int64_t>(items[1], "an offset");
        tensor.shape = lengths(items[2]);
        tensor.strides = lengths(items[3]);
        if (tensor.offset < 0 || tensor.shape.size() != tensor.strides.size()) {
            damaged("its list of tensors has a tensor of impossible shape");
        }
        return tensor;
    }

    std::vector<std::int64_t> lengths(PickleId id) {
        const auto& items = need<PickleTuple>(id, "a shape").items;
        if (items.size() > kMostDimensions) {
            damaged("its list of tensors has a tensor of impossible shape");
        }
        std::vector<std::int64_t> all;
        for (const PickleId item : items) {
            all.push_back(need<std::int64_t>(item, "a length"));
            if (all.back() < 0) {
                damaged("its list of tensors has a tensor of impossible shape");
            }
        }
        return all;
    }

    PickleInput m_input;
    Pickle m_pickle;
    std::vector<PickleId> m_stack;
    std::vector<std::size_t> m_marks; // sizes of the stack
    std::unordered_map<std::uint64_t, PickleId> m_memo;
    bool m_isDone = false;
};

} // namespace

Result<Pickle> readPickle(std::span<const std::byte> bytes, const std::string& name) {
    if (bytes.size() > kLongestPickle) {
        return fail(ErrorCode::Unsupported,
                    name + " has a list of tensors of " + std::to_string(bytes.size()) +
                        " bytes, longer than any model's.");
    }
    try {
        return Unpickler({reinterpret_cast<const char*>(bytes.data()), bytes.size()}).run();
    } catch (const PickleProblem& problem) {
        return fail(problem.code, name + problem.what);
    }
}

} // namespace taxo
