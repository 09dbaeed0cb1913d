import type { files as english } from "../en/files.ts";
import { grammarOf } from "../grammar.ts";

const { count } = grammarOf("ko");

export const files: typeof english = {
  reasons: {
    empty: "비어 있어요. 내용을 쓰거나 삭제하세요",
    noText: "텍스트가 없어요. 내용을 쓰거나 삭제하세요",
    notText: "텍스트가 아님",
    holdsNul: "텍스트가 아니에요(NUL 바이트 포함). .txt나 .md로 변환하세요",
    notUtf8: "UTF-8도 다른 텍스트도 아니에요. UTF-8로 저장하세요",
    noPdf: "읽을 수 있는 PDF가 아니에요. 열어서 PDF로 다시 저장하세요",
    scanned: "글자 정보가 없는 페이지 이미지예요. 문자 인식을 거치세요. 예: ocrmypdf in.pdf out.pdf",
    password: "암호로 보호되어 있어요. 암호 없이 저장하세요",
    copyProtected: "복사 방지가 걸려 있어요. 보호되지 않은 파일을 구하세요",
    notJson: "올바른 JSON이 아니에요. 다시 저장하거나 내보내세요",
    needsScripts: "스크립트를 실행하지 않으면 텍스트가 없어요. 브라우저에서 저장하거나 빼세요",
    notAllowed: "읽을 권한이 없어요. 봇 사용자에게 읽기 권한을 주세요",
    gone: "읽는 동안 삭제되었거나 이름이 바뀌었어요. 다시 색인하세요",
    beingWritten: "아직 쓰는 중이에요. 완성되면 다시 색인하세요",
    linkToNothing: "없는 것을 가리키는 링크예요. 삭제하거나 대상을 되살리세요",
    leadsOut: "폴더 밖으로 나가는 링크예요. 파일을 폴더에 복사하세요",
    noExtension: "확장자가 없어요. 텍스트나 Markdown으로 변환하거나 .footnoteignore에 적으세요",
    damagedList: "손상되어 그 안의 질문에 답하는 문서가 없는 것으로 처리돼요. JSON으로 고치거나 지우세요",
    setAside:
      "문서가 답하는 질문의 손상된 목록을 따로 치워 둔 것이에요. 읽을 수 있는 내용을 .asks.json에 옮기고 지우세요",
  },
  unread: (ending) =>
    `지원하지 않는 형식이에요(${ending}). 텍스트나 Markdown으로 변환하거나 .footnoteignore에 적으세요`,
  kinds: {
    image: (amount) => count(amount, { other: "이미지 #개" }),
    video: (amount) => count(amount, { other: "동영상 #개" }),
    sound: (amount) => count(amount, { other: "소리 파일 #개" }),
    font: (amount) => count(amount, { other: "글꼴 #개" }),
    archive: (amount) => count(amount, { other: "압축 파일 #개" }),
    program: (amount) => count(amount, { other: "프로그램 #개" }),
  },
  ofEnding: (amount, ending) => count(amount, { other: `${ending} 파일 #개` }),
};
